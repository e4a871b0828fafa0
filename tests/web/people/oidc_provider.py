"""A small OpenID Connect provider that listens on loopback in a process of its own: discovery, code with PKCE, keys.

``python oidc_provider.py PORT EMAIL NAME VERIFIED`` signs whoever comes in as that person.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CODES: dict[str, dict[str, str]] = {}


class Provider(BaseHTTPRequestHandler):
    issuer = claims = None

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/.well-known/openid-configuration":
            ends = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
            ends |= {"userinfo_endpoint": "userinfo"}
            self._json({"issuer": self.issuer} | {name: f"{self.issuer}/{end}" for name, end in ends.items()})
        elif path == "/authorize":
            self._authorize({name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()})
        elif path == "/keys":
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
            self._json({"keys": [public | {"kid": "one", "use": "sig", "alg": "RS256"}]})
        elif path == "/userinfo" and self.headers.get("Authorization") == "Bearer access":
            self._json(self.claims)
        else:
            self.send_error(404)

    def _authorize(self, asked: dict[str, str]) -> None:
        code = f"code-{len(CODES)}"
        CODES[code] = asked
        self.send_response(302)
        self.send_header("Location", f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}")
        self.end_headers()

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        asked = CODES.pop(form["code"][0], None)
        verifier = form.get("code_verifier", [""])[0].encode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        if asked is None or asked.get("code_challenge") != challenge:
            self.send_error(400)
            return
        now = int(time.time())
        said = {"iss": self.issuer, "aud": asked["client_id"], "iat": now, "exp": now + 60} | (self.claims or {})
        if "nonce" in asked:
            said["nonce"] = asked["nonce"]
        token = jwt.encode(said, KEY, algorithm="RS256", headers={"kid": "one"})
        self._json({"access_token": "access", "token_type": "Bearer", "id_token": token})

    def _json(self, body: object) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    port, email, name, verified = sys.argv[1:]
    Provider.issuer = f"http://127.0.0.1:{port}"
    Provider.claims = {"sub": email, "email": email, "name": name, "email_verified": verified == "yes"}
    HTTPServer(("127.0.0.1", int(port)), Provider).serve_forever()

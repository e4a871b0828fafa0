"""A language model behind an OpenAI-compatible endpoint, as a `Phrasing`. Optional; nothing here is trusted."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterable
from urllib.parse import urlsplit

from relatoria.errors import RelatoriaError

_SYSTEM = (
    "You reword one sentence of a meeting report. Keep its meaning, speaker, verb force, every number, date, name, "
    "organisation and quotation exactly. Add nothing that the evidence does not say. Answer with the sentence only, "
    "in the language with the ISO code {language}."
)


class Endpoint:
    """Rewords sentences through ``POST {address}/chat/completions``; temperature 0, a fixed seed.

    The texts go to the address and nowhere else; redirects are refused, so that they cannot leave the house.
    """

    def __init__(self, address: str, model: str, key: str = "", timeout: float = 30.0) -> None:
        if urlsplit(address).scheme not in ("http", "https"):
            raise RelatoriaError("endpoint_failed", address=address, detail="http:// or https:// expected")
        self.name = model
        self._address = address.rstrip("/")
        self._key = key
        self._timeout = timeout
        self._opener = urllib.request.build_opener(_NoRedirect)

    def reword(self, sentence: str, evidence: Iterable[str], language: str) -> str:
        """The model's wording of ``sentence``, as one line.

        Raises:
            RelatoriaError: if the endpoint is out of reach or its answer is not a chat completion.
        """
        asked = "\n".join([f"Sentence: {sentence}", *(f"Evidence: {text}" for text in evidence)])
        messages = [
            {"role": "system", "content": _SYSTEM.format(language=language)},
            {"role": "user", "content": asked},
        ]
        body = json.dumps({"model": self.name, "messages": messages, "temperature": 0, "seed": 0}).encode()
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self._key}"} if self._key else {})
        request = urllib.request.Request(f"{self._address}/chat/completions", body, headers)
        try:
            with self._opener.open(request, timeout=self._timeout) as answer:
                content = json.load(answer)["choices"][0]["message"]["content"]
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise RelatoriaError("endpoint_failed", address=self._address, detail=str(error)) from error
        if not isinstance(content, str) or not content.strip():
            raise RelatoriaError("endpoint_failed", address=self._address, detail="empty answer")
        return " ".join(content.split())


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        """Follow nothing: urllib then raises the HTTPError of the redirect."""

"""Asking whether an address answers: what answers, what does not, what is not asked."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from relatoria.adapters.addresses import answers


class _Pages(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        code = {"/here": 200, "/moved": 301}.get(self.path, 404)
        self.send_response(code)
        if code == 301:
            self.send_header("Location", "/here")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("path", "code"), [("/here", "200"), ("/moved", "301"), ("/gone", "404")])
def test_answers_gives_the_code(site: str, path: str, code: str) -> None:
    assert answers(site + path, private=True) == code


def test_answers_of_nobody_is_unreachable() -> None:
    assert answers("http://127.0.0.1:1/", private=True) == "unreachable"


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://10.0.0.1/", "http://[::1]/", "file:///etc/passwd", "x"])
def test_answers_refuses_what_is_not_of_the_open_web(url: str) -> None:
    assert answers(url) == "refused"

"""Answers are made in few threads, of requests that have come whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

import pytest

from relatoria_web.site.makers import IN_MEMORY, Makers


def _echo(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("200 OK", [("X-Thread", threading.current_thread().name)])
    return [environ["wsgi.input"].read()]


def _ask(makers: Makers, sent: bytes) -> tuple[list[tuple[str, str]], bytes]:
    said: list[list[tuple[str, str]]] = []
    environ = {"CONTENT_LENGTH": str(len(sent)), "wsgi.input": BytesIO(sent)}
    answer = b"".join(makers(environ, lambda status, headers: said.append(headers)))
    return said[0], answer


def test_makers_answer_with_what_was_sent_small_or_large_from_a_thread_of_theirs() -> None:
    makers, large = Makers(_echo, 1), b"x" * (IN_MEMORY + 1)
    own = [("X-Thread", "maker_0")]
    assert [_ask(makers, sent) for sent in (b"", b"short", large)] == [(own, b""), (own, b"short"), (own, large)]


def test_makers_pass_on_what_an_application_raises() -> None:
    def fails(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        raise ValueError("of the application")

    with pytest.raises(ValueError, match="of the application"):
        _ask(Makers(fails, 1), b"")

"""A few threads make answers, many others wait for readers: see docs/decisions/0022-slow-readers.md.

Whoever takes an answer slowly, or sends a request slowly, holds a thread of the server for as long, and no maker.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import Any

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
THREADS = 4
"""That make answers: more only wait for one another, and each holds a connection to the database."""
IN_MEMORY = 1_000_000
"""Bytes of a request that are held in memory until all of it has come; more wait in a file."""


class Makers:
    """A WSGI application that has another make its answers, in threads of its own."""

    def __init__(self, application: Application, threads: int = THREADS) -> None:
        self._application = application
        self._makers = ThreadPoolExecutor(threads, "maker")

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Have an answer made once all of the request has come; the caller's thread takes it to the reader."""
        with SpooledTemporaryFile(IN_MEMORY) as body:
            if environ.get("CONTENT_LENGTH") not in (None, "", "0"):
                shutil.copyfileobj(environ["wsgi.input"], body)
                body.seek(0)
            made = self._makers.submit(self._application, environ | {"wsgi.input": body}, start_response)
            return made.result()

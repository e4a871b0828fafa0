"""Each request has a number, which its log lines and its answer carry; how many were answered, and how long it took."""

from __future__ import annotations

import logging
import os
import secrets
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

Handler = Callable[[HttpRequest], HttpResponse]
NUMBER: ContextVar[str] = ContextVar("request number", default="")
"""The number of the request that is being answered; empty outside of one."""


class Served:
    """How many requests this process answered with which class of status, and the time they took."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[str, tuple[int, float]] = defaultdict(lambda: (0, 0.0))

    def add(self, status: int, seconds: float) -> None:
        """Count one."""
        with self._lock:
            count, spent = self._held[f"{status // 100}xx"]
            self._held[f"{status // 100}xx"] = count + 1, spent + seconds

    def counts(self) -> list[tuple[str, float]]:
        """Labels and how many."""
        return [(self._labels(status), count) for status, (count, _) in sorted(self._held.items())]

    def seconds(self) -> list[tuple[str, float]]:
        """Labels and how long together."""
        return [(self._labels(status), spent) for status, (_, spent) in sorted(self._held.items())]

    def _labels(self, status: str) -> str:
        return f'{{status="{status}",process="{os.getpid()}"}}'


SERVED = Served()
"""What this process answered."""
_log = logging.getLogger(__name__)


def numbered(get_response: Handler) -> Handler:
    """Give the request a number of our own (one that is sent along is not believed), and write one line about it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        number = NUMBER.set(secrets.token_hex(8))
        began = time.perf_counter()
        try:
            response = get_response(request)
            response.headers["X-Request-Id"] = NUMBER.get()
            spent = time.perf_counter() - began
            SERVED.add(response.status_code, spent)
            _log.info("answered", extra={"served": _said(request, response, spent)})
            return response
        finally:
            NUMBER.reset(number)

    return middleware


def _said(request: HttpRequest, response: HttpResponse, spent: float) -> dict[str, object]:
    return {
        "method": request.method,
        "route": route(request),
        "status": response.status_code,
        "ms": round(spent * 1000, 1),
    }


def route(request: HttpRequest) -> str:
    """The pattern of an address: without the names, texts and tokens that stand in the address itself."""
    match = request.resolver_match
    return match.route if match else getattr(request, "kept_route", "(none)")

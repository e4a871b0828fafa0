"""Pages for visitors are made once for all of them, and again as soon as anything in the database changes.

A view says with `for_visitors` that what it answers somebody who is not signed in depends on nothing but the address,
the language, the database, and embargoes that end. Whoever is signed in, or sends a token, never meets these pages.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from typing import Any, TypeVar, cast

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from relatoria_web.site.embargoes import LONGEST
from relatoria_web.site.kept import stands_until
from relatoria_web.site.middleware import language_of
from relatoria_web.site.requests import route
from relatoria_web.site.state import state

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
Handler = Callable[[HttpRequest], HttpResponse]
MOST = 100_000
"""Bytes, compressed, of the largest page that is kept."""
FEED = ".atom"
"""How the addresses of feeds end: they hold what everybody may read, so nobody is asked who they are."""
_PERSONAL = (settings.SESSION_COOKIE_NAME, "messages")
_OWN = ("Authorization", "HX-Request", "Range")


def for_visitors(view: View) -> View:
    """The view's answers to visitors are the same for all of them."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        same_for_visitors(request)
        return view(request, *args, **kwargs)

    return cast("View", answer)


def same_for_visitors(request: HttpRequest) -> None:
    """Say so of the answer to one request."""
    request.same_for_visitors = True  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it is kept: compressed, with its headers, until a moment."""

    body: bytes
    headers: tuple[tuple[str, str], ...]
    until: datetime
    route: str


def visitors(get_response: Handler) -> Handler:
    """Answer a visitor from what is kept; else have the page made, and keep it if its view allows."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.endswith(FEED):
            request.COOKIES = {name: held for name, held in request.COOKIES.items() if name not in _PERSONAL}
        if request.method != "GET" or _is_personal(request):
            return get_response(request)
        now, key = timezone.now(), _key(request)
        kept: Kept | None = caches["visitors"].get(key) if key else None
        if kept is None or kept.until <= now:
            response = get_response(request)
            kept = _kept(request, response, now)
            if kept is None:
                return response
            if key:
                _keep(key, kept, now)
        return _answer(request, kept)

    return middleware


def _is_personal(request: HttpRequest) -> bool:
    return any(name in request.COOKIES for name in _PERSONAL) or any(name in request.headers for name in _OWN)


def _key(request: HttpRequest) -> str:
    """The state is read before the page is made: what changes meanwhile is under another key."""
    held = state()
    if held is None:
        return ""
    address = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    return hashlib.sha256("\n".join((held, language_of(request), address)).encode()).hexdigest()


def _kept(request: HttpRequest, response: HttpResponse, now: datetime) -> Kept | None:
    """What is kept of an answer; None for one that is not the same for all: it carries a cookie or a form's token."""
    if response.status_code != 200 or response.streaming or not getattr(request, "same_for_visitors", False):
        return None
    if response.cookies or "CSRF_COOKIE" in request.META:
        return None
    body = gzip.compress(response.content, 6, mtime=0)
    if len(body) > MOST:
        return None
    response.headers["ETag"] = f'W/"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response.headers["Cache-Control"] = "no-cache"  # it may be held, but ask us whether it still is so
    patch_vary_headers(response, ("Accept-Encoding",))
    return Kept(body, tuple(response.items()), now + LONGEST, route(request))


def _keep(key: str, kept: Kept, now: datetime) -> None:
    """Keep it until the next embargo ends, whatever kind of object it is on; not at all if one ended meanwhile."""
    until = min(kept.until, stands_until(now))
    if until > timezone.now():
        caches["visitors"].set(key, replace(kept, until=until), LONGEST.total_seconds())


def _answer(request: HttpRequest, kept: Kept) -> HttpResponse:
    compressed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(kept.body if compressed else gzip.decompress(kept.body), headers=dict(kept.headers))
    if compressed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(response.content))
    request.kept_route = kept.route  # type: ignore[attr-defined]
    return cast("HttpResponse", get_conditional_response(request, etag=response.headers["ETag"], response=response))

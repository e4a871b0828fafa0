"""Puts who is asking on the request, read only if a view asks, and speaks their language and time zone."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Standing
from relatoria_web.site.typed import typed
from relatoria_web.site.views.pages import signed_out

Handler = Callable[[HttpRequest], HttpResponse]


def standing(get_response: Handler) -> Handler:
    """``request.standing``: the `Standing` of the account, or a visitor's."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user

        def read() -> object:
            return standing_of(user if isinstance(user, Account) else None)

        request.standing = SimpleLazyObject(read)  # type: ignore[attr-defined]
        asks = settings.SESSION_COOKIE_NAME in request.COOKIES  # no session, no query
        zone = user.time_zone if asks and isinstance(user, Account) else ""
        with timezone.override(_zone(zone)):
            return get_response(request)

    return middleware


def kept(get_response: Handler) -> Handler:
    """Whoever is signed out when they send a text that is refused gets it back on the page, whatever was refused."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method != "POST" or response.status_code not in (302, 403, 404) or request.headers.get("HX-Request"):
            return response
        if response.status_code == 302 and not response["Location"].startswith(str(resolve_url(settings.LOGIN_URL))):
            return response
        refused = not request.user.is_authenticated and not request.path.startswith("/api/") and typed(request)
        return signed_out(request) if refused else response

    return middleware


def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


def standing_on(request: HttpRequest) -> Standing:
    """Who is asking."""
    return cast("Standing", request.standing)  # type: ignore[attr-defined]

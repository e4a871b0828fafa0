"""Puts who is asking on the request, read only if a view asks, and speaks their language and time zone.

Session, account and roles are read again only when the database has changed (`site.kept`).
"""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.kept import kept as kept_value
from relatoria_web.site.standing import Standing
from relatoria_web.site.typed import typed
from relatoria_web.site.views.pages import signed_out

Handler = Callable[[HttpRequest], HttpResponse]


_SIGNED = (SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY)


class Signed(AuthenticationMiddleware):
    """``request.user``, as Django reads it."""

    def process_request(self, request: HttpRequest) -> None:
        """Read it when it is asked for."""
        super().process_request(request)
        request.user = cast("Account", SimpleLazyObject(lambda: _user(request)))


def _user(request: HttpRequest) -> Any:
    held = tuple(request.session.get(name) for name in _SIGNED)
    return kept_value(("user", *held), lambda: get_user(request)) if all(held) else AnonymousUser()


def standing(get_response: Handler) -> Handler:
    """``request.standing``: the `Standing` of the account, or a visitor's."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user

        def read() -> object:
            return standing_of(user) if isinstance(user, Account) else Standing()

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

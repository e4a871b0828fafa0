"""Puts who is asking on the request, read only if a view asks, and speaks their language and time zone."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Standing

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


def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


def standing_on(request: HttpRequest) -> Standing:
    """Who is asking."""
    return cast("Standing", request.standing)  # type: ignore[attr-defined]

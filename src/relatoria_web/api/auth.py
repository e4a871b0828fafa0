"""Who calls the API: a signed-in reader, a program with a token, or a visitor."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware

from relatoria_web.api.domain.queries.token import token_of
from relatoria_web.api.models import Scope
from relatoria_web.api.problems import ProblemError
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.standing import Standing

SAFE = frozenset(("GET", "HEAD", "OPTIONS"))


def caller(request: HttpRequest) -> bool:
    """Put who calls on the request. A token that is not valid is refused, never treated as a visitor.

    Raises:
        ProblemError: 401 for a token that is unknown, expired or withdrawn; 403 for a form without its CSRF token.
    """
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme:
        token = token_of(secret.strip()) if scheme.lower() == "bearer" else None
        if token is None:
            raise ProblemError(401, "bad_token")
        request.standing, request.scopes = standing_of(token.account), frozenset(token.scopes)  # type: ignore[attr-defined]
        return True
    request.scopes = frozenset(Scope.values)  # type: ignore[attr-defined]
    if request.method not in SAFE and settings.SESSION_COOKIE_NAME in request.COOKIES and _forged(request):
        raise ProblemError(403, "bad_csrf")
    return True


def _forged(request: HttpRequest) -> bool:
    check = CsrfViewMiddleware(lambda _: None)  # type: ignore[arg-type]
    check.process_request(request)
    return check.process_view(request, None, (), {}) is not None  # type: ignore[arg-type]


def who_calls(request: HttpRequest, scope: Scope) -> Standing:
    """The caller's standing, if their token reaches as far as ``scope``.

    Raises:
        ProblemError: 403 if it does not; 401 for a visitor who wants to write.
    """
    if scope.value not in cast("frozenset[str]", request.scopes):  # type: ignore[attr-defined]
        raise ProblemError(403, "scope_needed", scope=scope.value)
    who = standing_on(request)
    if scope is not Scope.READ and not who.known:
        raise ProblemError(401, "sign_in")
    return who

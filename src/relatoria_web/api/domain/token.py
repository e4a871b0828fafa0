"""Making and withdrawing tokens."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from relatoria_web.api.actions import MAKE_TOKEN, WITHDRAW_TOKEN
from relatoria_web.api.models import Scope, Token, fingerprint
from relatoria_web.api.rules import CHANGE_TOKEN
from relatoria_web.site.standing import Standing
from relatoria_web.trace.domain.log import log

PREFIX = "rel_"  # so that scanners of leaked secrets know it


@transaction.atomic
def make_token(
    who: Standing, *, name: str, scopes: Iterable[str], expires: datetime | None = None
) -> tuple[Token, str]:
    """A new token of the one who asks, and its secret, which is shown once and not stored.

    Raises:
        PermissionDenied: for somebody who is not signed in.
        ValueError: for a scope that does not exist.
    """
    if who.account is None:
        raise PermissionDenied
    secret = PREFIX + secrets.token_urlsafe(30)
    held = sorted({Scope(scope).value for scope in scopes})
    token = Token.objects.create(
        account_id=who.account, name=name, scopes=held, expires=expires, secret=fingerprint(secret)
    )
    log(who, MAKE_TOKEN, token, scopes=held)
    return token, secret


@transaction.atomic
def withdraw_token(who: Standing, *, token: Token) -> Token:
    """End a token now."""
    CHANGE_TOKEN.demand(who, token)
    token.revise(None, withdrawn=timezone.now())
    log(who, WITHDRAW_TOKEN, token)
    return token

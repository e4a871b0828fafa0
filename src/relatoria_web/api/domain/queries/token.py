"""Finding the token that a request carries."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from relatoria_web.api.models import Token, fingerprint

_NOTE_EVERY = timedelta(minutes=5)


def token_of(secret: str) -> Token | None:
    """The valid token with a secret, noting now and then that it was used; None if there is none."""
    now = timezone.now()
    alive = Q(expires__isnull=True) | Q(expires__gt=now)
    rows = Token.objects.filter(alive, secret=fingerprint(secret), withdrawn__isnull=True, account__is_active=True)
    token = rows.select_related("account").first()
    if token is not None and (token.used is None or now - token.used > _NOTE_EVERY):
        Token.objects.filter(pk=token.pk).update(used=now)
    return token

"""Following things, and no longer."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404

from relatoria_web.convene.followable import FOLLOWABLE
from relatoria_web.convene.models import Follow
from relatoria_web.site.standing import Standing


@transaction.atomic
def follow(who: Standing, *, kind: str, uid: str) -> Any:
    """Be told from now on what happens to a thing; twice is once. Gives the thing.

    Raises:
        Http404: if there is no such thing, or not for them.
        PermissionDenied: for a visitor: nobody is there to be told.
    """
    if kind not in FOLLOWABLE:
        raise Http404
    found = FOLLOWABLE[kind].seen(who, [uid])
    if not found:
        raise Http404
    if who.account is None:
        raise PermissionDenied
    Follow.objects.get_or_create(account_id=who.account, kind=kind, target=uid)
    return found[0]


def unfollow(who: Standing, *, kind: str, uid: str) -> None:
    """Be told no more, also of what one may not see any longer; what one does not follow stays so."""
    Follow.objects.filter(account=who.account, kind=kind, target=uid).delete()

"""Telling people: written in the transaction of what happened, sent afterwards by a task."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from relatoria_web.people.models import Account, Notification, Preference
from relatoria_web.people.notices import NOTICES
from relatoria_web.people.tasks import send_messages
from relatoria_web.site.models.base import Noun
from relatoria_web.site.standing import Standing


def notify(
    to: Iterable[int | None],
    kind: str,
    target: Noun,
    *,
    by: Standing | None = None,
    since: datetime | None = None,
) -> None:
    """Tell accounts (their keys; None is nobody) that something happened to ``target``; whoever did it (``by``) is not.

    Who may not see the target when the message is shown or sent is told nothing then, so callers need not ask. Whoever
    has the same message waiting, unread and unsent, or was told since the moment ``since``, is not told again; a closed
    account is told nothing.

    Raises:
        KeyError: if the kind is not registered.
    """
    kind = NOTICES[kind].name
    told = _untold({one for one in to if one is not None} - {by.account if by else None}, kind, target, since)
    rows = Notification.objects.bulk_create(
        Notification(account_id=account, kind=kind, target=target.uid) for account in told
    )
    if rows:
        transaction.on_commit(partial(send_messages.enqueue, [row.uid for row in rows]))


def _untold(to: set[int], kind: str, target: Noun, since: datetime | None) -> list[int]:
    held = Notification.objects.filter(account__in=to, kind=kind, target=target.uid)
    fresh = Q(read=None, mailed=None) | (Q(created__gte=since) if since else Q(pk__in=()))
    told = held.filter(fresh).values("account")
    return list(Account.objects.filter(pk__in=to, is_active=True).exclude(pk__in=told).values_list("pk", flat=True))


@transaction.atomic
def mark_read(who: Standing, *, uid: str | None = None) -> int:
    """Mark one's messages as read: one of them, or all; returns how many were."""
    rows = Notification.objects.filter(account=who.account, read=None)
    if uid is not None:
        rows = rows.filter(uid=uid)
    return rows.update(read=timezone.now())


@transaction.atomic
def set_pace(account: Account, *, paces: dict[str, str]) -> None:
    """How soon an account wants each kind by e-mail.

    Raises:
        KeyError: for a kind that is not registered.
    """
    for kind, pace in paces.items():
        Preference.objects.update_or_create(account=account, kind=NOTICES[kind].name, defaults={"pace": pace})

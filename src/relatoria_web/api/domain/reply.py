"""Doing a thing once under a key, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from relatoria_web.api.models import Reply
from relatoria_web.api.problems import ProblemError

KEPT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a request: status, key of the object it gave (empty for none), whether it was done before."""

    status: int
    target: str = ""
    again: bool = False


def once(account: int, key: str, request: str, act: Callable[[], Outcome]) -> Outcome:
    """Do ``act``, unless this account did the same ``request`` (a hash) under ``key`` within a day.

    Raises:
        ProblemError: if the key was used for another request, or the same one is under way.
    """
    held = Reply.objects.filter(account=account, key=key, created__gt=timezone.now() - KEPT).first()
    if held is not None:
        return _again(held, request)
    try:
        with transaction.atomic():
            Reply.objects.filter(account=account, key=key).delete()
            kept = Reply.objects.create(account_id=account, key=key, request=request)
            outcome = act()
            Reply.objects.filter(pk=kept.pk).update(status=outcome.status, target=outcome.target)
    except IntegrityError as error:
        if not Reply.objects.filter(account=account, key=key).exists():
            raise
        raise ProblemError(409, "key_busy") from error
    return outcome


def _again(held: Reply, request: str) -> Outcome:
    if held.request != request:
        raise ProblemError(422, "key_reused")
    return Outcome(held.status, held.target, again=True)


def forget_old() -> int:
    """Delete the replies whose day is over; returns how many."""
    return Reply.objects.filter(created__lte=timezone.now() - KEPT).delete()[0]

"""The sweep proposes what fell due; a named person erases it or keeps it longer, with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.steward.actions import END_DUE, KEEP_DUE, SWEEP
from relatoria_web.steward.domain.request import months_after
from relatoria_web.steward.holdings import HOLDINGS
from relatoria_web.steward.models import Due, Fate, Retention
from relatoria_web.steward.rules import DECIDE_DUE

MOST = 5_000
"""Proposals of one rule in one sweep; the next day's goes on."""


def sweep(today: date | None = None) -> int:
    """Propose what fell due and is not proposed yet; returns how many. Nothing is erased by it."""
    today = today or timezone.localdate()
    return sum(_swept(rule, today) for rule in Retention.objects.filter(active=True) if rule.holding in HOLDINGS)


@transaction.atomic
def _swept(rule: Retention, today: date) -> int:
    cutoff = timezone.make_aware(datetime.combine(months_after(today, -rule.months), time.min))
    held = Due.objects.filter(rule=rule)
    settled = held.filter(fate=Fate.PROPOSED) | held.filter(fate=Fate.KEPT, until__gte=today)
    rows = HOLDINGS[rule.holding].before(cutoff).exclude(uid__in=settled.values("target"))
    found = [Due(rule=rule, target=row.uid, since=row.since.date()) for row in rows.order_by("since", "pk")[:MOST]]
    Due.objects.bulk_create(found)
    if found:
        log(Standing(), SWEEP, rule, count=len(found))
    return len(found)


@transaction.atomic
def end(who: Standing, *, dues: Iterable[Due], reason: str = "") -> int:
    """Erase what fell due; what is gone already is only noted. Returns how many were erased."""
    ended = 0
    for due in dues:
        DECIDE_DUE.demand(who, due)
        one = HOLDINGS[due.rule.holding]
        row = one.rows().filter(uid=due.target).first()
        log(who, END_DUE, due, holding=one.name)
        if row is not None:
            one.end(who, row)
            ended += 1
        _decided(who, due, fate=Fate.ENDED, reason=reason)
    return ended


@transaction.atomic
def keep(who: Standing, *, dues: Iterable[Due], until: date, reason: str) -> int:
    """Keep what fell due until a day; the sweep proposes it again afterwards. Returns how many are kept."""
    kept = 0
    for due in dues:
        DECIDE_DUE.demand(who, due)
        log(who, KEEP_DUE, due, until=until.isoformat())
        _decided(who, due, fate=Fate.KEPT, reason=reason, until=until)
        kept += 1
    return kept


def _decided(who: Standing, due: Due, *, fate: Fate, reason: str, until: date | None = None) -> None:
    due.revise(None, fate=fate, reason=reason, until=until, decided_by_id=who.account, decided=timezone.now())

"""Reading what fell due."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from relatoria_web.site.standing import Standing
from relatoria_web.steward.holdings import HOLDINGS, Holding
from relatoria_web.steward.models import Due, Fate, Retention
from relatoria_web.steward.rules import SEE_DUE, SEE_RETENTION


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that fell due, with what it is in words; «» where it is gone already."""

    due: Due
    label: str


def rules_with_holdings(who: Standing) -> list[tuple[Retention, Holding]]:
    """The rules of retention, each with its holding and, as ``waiting``, how much of it is to decide."""
    waiting = Count("dues", filter=Q(dues__fate=Fate.PROPOSED))
    rows = SEE_RETENTION.among(who, Retention.objects.annotate(waiting=waiting))
    return [(row, HOLDINGS[row.holding]) for row in rows if row.holding in HOLDINGS]


def dues(who: Standing) -> QuerySet[Due]:
    """What is to decide, what fell due first first."""
    return SEE_DUE.among(who, Due.objects.filter(fate=Fate.PROPOSED).select_related("rule"))


def shown(rows: list[Due]) -> list[Shown]:
    """Each with what it is. One query a holding."""
    by_holding: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_holding[row.rule.holding].append(row.target)
    labels: dict[tuple[str, str], str] = {}
    for name, uids in by_holding.items():
        one = HOLDINGS[name]
        for found in one.rows().filter(uid__in=uids):
            labels[name, found.uid] = one.label(found)
    return [Shown(row, labels.get((row.rule.holding, row.target), "")) for row in rows]

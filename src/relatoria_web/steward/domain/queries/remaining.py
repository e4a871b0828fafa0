"""Reading where an erased person is still named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse

from relatoria_web.people.models import Person
from relatoria_web.site.rights import value_at
from relatoria_web.site.standing import Standing
from relatoria_web.steward.domain.queries.mentions import way_to_meeting
from relatoria_web.steward.models import Outcome, Remaining
from relatoria_web.steward.rules import SEE_REMAINING, SETTLE_REMAINING
from relatoria_web.trace.provenance import known

MOST = 20
"""Objects of a kind that are linked to."""
_IN_REPORT = ("expression.report.slug", "expression.language")
PAGES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "gather.actor": ("gather:actor", ("uid",)),
    "conclude.sentence": ("conclude:editor", _IN_REPORT),
    "conclude.version": ("conclude:versions", _IN_REPORT),
    "convene.composition": ("convene:composition", ("uid",)),
}
"""Label of a model → the page of a meeting where the team works on it, and what of a row stands in its address; others
have the page that the spine knows."""


@dataclass(frozen=True, slots=True)
class Place:
    """The objects of a kind, with the addresses of the first of them («» where it has no page of its own)."""

    row: Remaining
    addresses: list[str]
    settles: bool


def remaining(who: Standing) -> QuerySet[Remaining]:
    """Every place that somebody may see, those that wait first."""
    rows = SEE_REMAINING.among(who, Remaining.objects.select_related("meeting", "person", "decided_by__person"))
    return rows.order_by("-outcome", "pk")


def waiting(who: Standing) -> QuerySet[Remaining]:
    """Those that somebody is to correct, or to leave with a reason."""
    return SETTLE_REMAINING.among(who, Remaining.objects.filter(outcome=Outcome.WAITS))


def remaining_of(who: Standing, person: Person) -> QuerySet[Remaining]:
    """Those of one person."""
    return remaining(who).filter(person=person)


def remaining_at(who: Standing, uid: str) -> Remaining:
    """The one with a public identifier.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(remaining(who), uid=uid)


def placed(who: Standing, rows: Iterable[Remaining]) -> list[Place]:
    """Each with the ways to its objects: one query a kind."""
    return [Place(row, list(dict.fromkeys(_addresses(row))), SETTLE_REMAINING.allows(who, row)) for row in rows]


def _addresses(row: Remaining) -> Iterator[str]:
    if row.outcome != Outcome.WAITS:
        return
    model: type[Model] = apps.get_model(row.kind)
    kind, way = known(row.kind), way_to_meeting(model)
    rows: QuerySet[Any] = model._base_manager.filter(uid__in=row.targets[:MOST])
    page, told = PAGES.get(row.kind, ("", ()))
    joined = [path.rpartition(".")[0].replace(".", "__") for path in told if "." in path]
    rows = kind.prepare(rows) if kind is not None else rows
    for one in rows.select_related(*joined) if joined else rows:
        if page and row.meeting is not None:
            yield reverse(page, args=[row.meeting.slug, *(attrgetter(path)(one) for path in told)])
        elif kind is not None and kind.address is not None and value_at(one, way):
            yield kind.address(one)
        else:
            yield ""

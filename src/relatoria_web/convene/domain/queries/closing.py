"""What is still open in a meeting, and how it was closed and reopened."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import CharField, Count, Value
from django.urls import reverse

from relatoria_web.convene.closing import CHECKS
from relatoria_web.convene.models import Closing, Meeting
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Open:
    """So many of a kind that are open, in words, with the page where they are done."""

    name: str
    count: int
    words: str
    url: str


def open_in(who: Standing, meeting: Meeting) -> list[Open]:
    """What is still open, in the order in which the stages registered it. One query."""
    first, *others = (
        one.rows(who, meeting)
        .order_by()
        .annotate(c_kind=Value(name, output_field=CharField()))
        .values("c_kind")
        .annotate(c_count=Count("pk", distinct=True))
        .values_list("c_kind", "c_count")
        for name, one in CHECKS.items()
    )
    counted: dict[str, int] = dict(first.union(*others, all=True))
    return [
        Open(name, counted[name], str(one.words % counted[name]), reverse(one.page, args=[meeting.slug]))
        for name, one in CHECKS.items()
        if counted.get(name)
    ]


def closings_of(meeting: Meeting) -> list[Closing]:
    """Every closing and reopening, the last first."""
    return list(meeting.closings.select_related("account__person"))

"""What waits for somebody: each stage registers it in a module `waiting`, the first page shows it, one query asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, QuerySet, Value
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

from relatoria_web.site.kept import kept
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Waits:
    """A kind of thing that waits for people.

    ``words`` is an ``ngettext_lazy`` with a place for the number; ``rows`` gives what waits for somebody, ``page``
    names the page of the meeting where it is done, ``asking`` what it is asked; ``meeting`` is the path from a row to
    its meeting.
    """

    name: str
    words: str | Promise
    rows: Callable[[Standing], QuerySet[Any]]
    page: str
    meeting: str = "meeting"
    asking: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many of a kind in one meeting, in words, with the page where they are done."""

    meeting: int
    text: str
    url: str


WAITS: dict[str, Waits] = {}
"""Name → what waits."""


def waits(*kinds: Waits) -> None:
    """Register what waits.

    Raises:
        ValueError: if two kinds have one name.
    """
    for one in kinds:
        enter(WAITS, one.name, one, "things that wait")


def _counted(who: Standing, one: Waits) -> QuerySet[Any, tuple[str, int, str, int]]:
    named = Value(one.name, output_field=CharField())
    rows = one.rows(who).order_by().annotate(w_kind=named, w_in=F(one.meeting), w_slug=F(f"{one.meeting}__slug"))
    counted: QuerySet[Any, tuple[str, int, str, int]] = (
        rows.values("w_kind", "w_in", "w_slug")
        .annotate(w_count=Count("pk", distinct=True))
        .values_list("w_kind", "w_in", "w_slug", "w_count")
    )
    return counted


def waiting_for(who: Standing) -> tuple[Waiting, ...]:
    """All that waits for somebody, in the order in which the stages registered it. One query; none for a visitor.

    It is counted again when the database changes, and after a minute for what falls due by the calendar.
    """
    if not who.known or not WAITS:
        return ()
    return kept(("waiting", who.account, get_language()), lambda: tuple(_asked(who)))


def _asked(who: Standing) -> Iterator[Waiting]:
    first, *others = (_counted(who, one) for one in WAITS.values())
    place = list(WAITS)
    for kind, meeting, slug, count in sorted(first.union(*others, all=True), key=lambda row: place.index(row[0])):
        one = WAITS[kind]
        yield Waiting(meeting, str(one.words % count), reverse(one.page, args=[slug]) + one.asking)

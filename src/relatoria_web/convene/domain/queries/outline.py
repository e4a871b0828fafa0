"""What a programme holds, before any of it is read whole: its days, how many of what, and which day is shown.

A long programme is read day by day; a short one stands on one page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q
from django.utils import timezone

from relatoria_web.convene.models import Held, Meeting, Part, PartRole
from relatoria_web.convene.rules import SEE_PART
from relatoria_web.site.standing import Standing

LONG = 80
"""Sessions, segments among them, above which a programme is shown day by day."""
ALL, OPEN = "all", "open"
_VOICES = (PartRole.CHAIR, PartRole.MODERATOR, PartRole.SPEAKER)


@dataclass(frozen=True, slots=True)
class OutlineDay:
    """A day with how many sessions it has; ``date`` is None where their time is open."""

    date: date | None
    sessions: int
    shown: bool

    @property
    def name(self) -> str:
        """Its name in addresses."""
        return self.date.isoformat() if self.date else OPEN


@dataclass(frozen=True, slots=True)
class Outline:
    """The days of a programme; ``within`` are the keys of the sessions to show, None for all of them.

    ``formats`` counts what is not cancelled by its format, sessions and their segments alike.
    """

    days: tuple[OutlineDay, ...]
    formats: tuple[tuple[str, int], ...]
    sessions: int
    within: frozenset[int] | None

    @property
    def long(self) -> bool:
        """Whether there are more days than are shown."""
        return self.within is not None


def outline_of(meeting: Meeting, asked: str = "") -> Outline:
    """The outline, with the day that is asked for (an ISO date, «open» or «all»); by default today, else the first.

    Days are those of the time zone that is active. One query.
    """
    rows = list(meeting.sessions.values_list("pk", "parent", "start", "format", "state"))
    tops = _tops({pk: parent for pk, parent, *_ in rows})
    starts = {pk: start for pk, _, start, *_ in rows}
    by_day: dict[date | None, set[int]] = {}
    for pk in starts:
        by_day.setdefault(_day(starts[tops[pk]]), set()).add(pk)
    days = sorted(by_day, key=lambda one: (one is None, one or date.min))
    whole = len(rows) <= LONG or asked == ALL or not days
    shown = None if whole else _shown(days, asked)
    held = Counter(form for _, _, _, form, state in rows if state != Held.CANCELLED)
    return Outline(
        tuple(OutlineDay(day, len(by_day[day]), not whole and day == shown) for day in days),
        tuple(held.most_common()),
        sum(tops[pk] == pk for pk, *_, state in rows if state != Held.CANCELLED),
        None if whole else frozenset(by_day[shown]),
    )


def _tops(parents: Mapping[int, int | None]) -> dict[int, int]:
    """Session → the one at the top that it is part of; whoever is in a circle is a top of its own."""
    found = {}
    for pk in parents:
        top, seen = pk, {pk}
        while (above := parents.get(top)) is not None and above in parents and above not in seen:
            top = above
            seen.add(top)
        found[pk] = top
    return found


def _day(start: datetime | None) -> date | None:
    return timezone.localtime(start).date() if start else None


def _shown(days: list[date | None], asked: str) -> date | None:
    names = {one.isoformat() if one else OPEN: one for one in days}
    today = timezone.localdate()
    return names[asked] if asked in names else today if today in days else days[0]


def voices(who: Standing, meeting: Meeting) -> tuple[int, int]:
    """How many speak or moderate, and how many of them moderate or chair, as far as the reader may see them."""
    parts = SEE_PART.among(who, Part.objects.filter(session__meeting=meeting, role__in=_VOICES))
    kept = parts.exclude(session__state=Held.CANCELLED).order_by()
    leads = Count("participation", distinct=True, filter=~Q(role=PartRole.SPEAKER))
    found = kept.aggregate(all=Count("participation", distinct=True), leads=leads)
    return found["all"], found["leads"]

"""Reading processes: their phases, their time line with the meetings in it, their plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from relatoria_web.bridge import calendar
from relatoria_web.prepare.models import Calendar, Process
from relatoria_web.prepare.rules import SEE_PROCESS
from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in a time line: a milestone, or a meeting that lies between milestones."""

    day: str
    date: calendar.Date | None = None
    meeting: Any = None

    @property
    def earlier(self) -> tuple[str, ...]:
        """The plans that were given up, oldest first."""
        if self.date is None:
            return ()
        return tuple(dict.fromkeys(one for one in self.date.history if one != self.date.when))


def processes(who: Standing) -> QuerySet[Process]:
    """The processes that somebody may see, with their calendars."""
    return SEE_PROCESS.among(who, Process.objects.select_related("calendar"))


def process_at(who: Standing, slug: str) -> Process:
    """The process at an address.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(processes(who), slug=slug)


def calendar_of(process: Process) -> Calendar | None:
    """The calendar of a process, if it has one."""
    held: Calendar | None = getattr(process, "calendar", None)
    return held


def body_of(process: Process) -> calendar.Body:
    """The calendar of a process as the library's value; empty if it has none."""
    held = calendar_of(process)
    return held.body if held is not None else {}


def meetings_in(who: Standing, found: list[Process]) -> dict[int, list[Any]]:
    """The dated meetings of processes that somebody may see, by process."""
    see = right("convene.meeting.see")
    rows: Iterable[Any] = see.among(who, see.model._default_manager.filter(process__in=found, start__isnull=False))
    by: dict[int, list[Any]] = {one.pk: [] for one in found}
    for meeting in rows:
        by[meeting.process_id].append(meeting)
    return by


def time_line(process: Process, meetings: list[Any], on: str, language: str) -> list[Entry]:
    """Milestones and meetings in the order of their days, as known on the day ``on``."""
    body = body_of(process)
    dates = [Entry(one.start, date=one) for one in calendar.dates(body, on, language)] if body else []
    held = [Entry(meeting.start.isoformat(), meeting=meeting) for meeting in meetings]
    return sorted([*dates, *held], key=lambda one: (one.day, one.date is None))

"""Milestones and meetings as the events of a calendar feed, with uids that stay when dates move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relatoria.model.calendar_event import CalendarEvent
from relatoria.model.facts import Facts
from relatoria.model.process import Process
from relatoria.prepare.dates import first_day, last_day
from relatoria.prepare.desk import Desk
from relatoria.prepare.meeting_names import full_name
from relatoria.prepare.milestones import Known, calendar
from relatoria.prepare.wording import said, without_article

DOMAIN = "relatoria"


def milestone_events(processes: Iterable[Process], on: str, language: str) -> tuple[CalendarEvent, ...]:
    """The milestones of several processes as known on the day ``on``, in the order of their dates.

    What is known to the month lasts the whole month and is not settled; what is known to the year only is left out.
    """
    events = (
        _milestone(process, one, language)
        for process in processes
        for one in calendar(process, on)
        if "-" in one.at.start
    )
    return tuple(sorted(events, key=lambda event: (event.start, event.uid)))


def _milestone(process: Process, one: Known, language: str) -> CalendarEvent:
    milestone, at = one.milestone, one.at
    name = without_article(milestone.words[language], language)
    exact = at.start.count("-") == 2
    title = name[:1].upper() + name[1:]
    return CalendarEvent(
        uid=f"{process.code}-{milestone.id}@{DOMAIN}",
        title=title if exact else said("event", "date_open", language, title=title),
        start=first_day(at.start).isoformat(),
        end=last_day(at.end or at.start).isoformat(),
        stamp=at.on,
        place=at.city.get(language, ""),
        description=without_article(process.words[language], language),
        settled=one.reached and exact,
        sequence=len([plan for plan in milestone.history if plan.on <= at.on]) - (0 if one.reached else 1),
    )


def meeting_events(facts: Facts, language: str) -> Iterator[CalendarEvent]:
    """The meetings of ``facts`` whose dates are known to the month at least."""
    desk = Desk(facts, language)
    for meeting in facts.meetings:
        if "-" not in meeting.start:
            continue
        exact = meeting.start.count("-") == 2
        name = without_article(full_name(meeting, desk), language)
        title = name[:1].upper() + name[1:]
        yield CalendarEvent(
            uid=f"{facts.mechanism or 'meeting'}-{facts.edition.year if facts.edition else ''}-{meeting.id}@{DOMAIN}",
            title=title if exact else said("event", "date_open", language, title=title),
            start=first_day(meeting.start).isoformat(),
            end=last_day(meeting.end or meeting.start).isoformat(),
            stamp=last_day(facts.written).isoformat(),
            place=", ".join(part for part in (meeting.venue.get(language), meeting.city.get(language)) if part),
            description=meeting.theme.get(language, ""),
            settled=exact,
        )

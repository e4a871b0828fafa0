"""Calendars and work plans of processes, by the library: what was known when, what moves, what comes too late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relatoria.model.process import Process
    from relatoria.model.work_plan import WorkPlan

Body = dict[str, Any]
"""A library value as JSON."""


class BadCalendarError(ValueError):
    """A date that is none, a milestone that is none or was reached, or tasks that wait for one another."""


@dataclass(frozen=True, slots=True)
class Date:
    """A milestone as a page shows it: ``when`` in words, ``reached`` or planned, ``moved`` how often, with what was."""

    id: str
    name: str
    start: str
    when: str
    place: str
    reached: bool
    history: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase: ``state`` «ahead», «running» or «over», and what is still open to enter and to leave it."""

    code: str
    name: str
    number: str
    state: str
    when: str
    blocked: bool
    entry: tuple[tuple[str, str], ...]  # (key, words)
    exit: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]


def registered(code: str) -> Body | None:
    """The process of a code in the library's registry, as the first body of a calendar; None if there is none."""
    from relatoria.vocabulary.processes import processes

    found = processes().get(code)
    return _plain(found) if found else None


def dates(body: Body, on: str, language: str) -> list[Date]:
    """The milestones as known on the day ``on``, in their order."""
    from relatoria.prepare.dates import spell_period
    from relatoria.prepare.milestones import calendar
    from relatoria.prepare.wording import without_article

    rows = []
    for one in calendar(_process(body), on):
        words = one.milestone.words
        name = without_article(words.get(language) or next(iter(words.values())), language)
        plans = tuple(spell_period(plan.start, plan.end, language) for plan in one.milestone.history)
        rows.append(
            Date(
                one.milestone.id,
                name[:1].upper() + name[1:],
                one.at.start,
                spell_period(one.at.start, one.at.end, language),
                one.at.city.get(language, ""),
                one.reached,
                plans if len(plans) > 1 or one.reached else (),
            )
        )
    return rows


def stretches(body: Body, on: str, met: Sequence[str], language: str) -> list[Stretch]:
    """The phases with what they still lack on the day ``on``; ``met`` are keys of criteria."""
    from relatoria.prepare.dates import spell_period
    from relatoria.prepare.phases import standing

    def open_ones(words: Sequence[Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
        return tuple((key_of(one), one.get(language) or key_of(one)) for one in words)

    process = _process(body)
    known = {key_of(one) for phase in process.phases for one in (*phase.entry, *phase.exit, *phase.outputs)}
    return [
        Stretch(
            one.phase.code,
            one.phase.words.get(language, one.phase.code),
            one.phase.number,
            one.state.value,
            spell_period(one.start, one.end, language) if one.start else "",
            one.blocked,
            open_ones(one.entry),
            open_ones(one.exit),
            open_ones(one.outputs),
        )
        for one in standing(process, on, known & set(met))
    ]


def key_of(words: Mapping[str, str]) -> str:
    """A criterion's key: its English wording, else the first there is."""
    return words.get("en") or next(iter(words.values()), "")


@dataclass(frozen=True, slots=True)
class NewDate:
    """A new plan for a milestone as of the day ``on``, or, if ``actual``, what came of it; dates as far as known."""

    on: str
    start: str
    end: str = ""
    source: str = ""
    actual: bool = False


def moved(body: Body, milestone: str, new: NewDate) -> Body:
    """The body with a new date of a milestone.

    Raises:
        BadCalendarError: for a milestone that is none or has been reached, or a date that is none or runs backwards.
    """
    from relatoria.model.process import Revision
    from relatoria.prepare.dates import first_day, last_day
    from relatoria.prepare.milestones import move, reach

    process = _process(body)
    held = next((one for one in process.milestones if one.id == milestone), None)
    if held is None:
        raise BadCalendarError(milestone)
    try:
        if last_day(new.end or new.start) < first_day(new.start):
            raise BadCalendarError(f"{new.start}–{new.end}")
        city = held.history[-1].city if held.history else {}
        change = reach if new.actual else move
        changed = change(held, Revision(new.on, new.start, new.end, city, new.source))
    except (ValueError, TypeError) as error:
        raise BadCalendarError(str(error)) from error
    milestones = tuple(changed if one.id == milestone else one for one in process.milestones)
    return _plain(replace(process, milestones=milestones))


def plan_of(body: Body, tasks: Sequence[Body], on: str, number: str) -> Body:
    """The work plan as it stands on a day, with the milestones as known then."""
    from relatoria.model.work_plan import PlanMilestone, WorkPlan
    from relatoria.prepare.milestones import calendar

    milestones = tuple(
        PlanMilestone(one.milestone.id, one.milestone.words, one.at.start, one.reached)
        for one in calendar(_process(body), on)
    )
    return _plain(WorkPlan(number, on, milestones, tuple(_task(one) for one in tasks)))


@dataclass(frozen=True, slots=True)
class Due:
    """A task as a page shows it."""

    id: str
    name: str
    owner: str
    due: str
    when: str
    status: str
    anchor: str
    offset: int
    internal: bool


def due(plan: Body, language: str) -> list[Due]:
    """The tasks in the order in which they are due, those without a day last.

    Raises:
        BadCalendarError: if tasks wait for one another in a circle.
    """
    from relatoria.language.spell import spell_date
    from relatoria.prepare.schedule import CircularPlanError, due_dates

    held = _plan(plan)
    try:
        days = due_dates(held)
    except CircularPlanError as error:
        raise BadCalendarError(str(error)) from error
    rows = []
    for one in held.tasks:
        day = days[one.id]
        name = one.words.get(language) or next(iter(one.words.values()), one.id)
        when = spell_date(day.isoformat(), language) if day else ""
        iso = day.isoformat() if day else ""
        rows.append(Due(one.id, name, one.owner, iso, when, one.status, one.anchor, one.offset, one.internal))
    return sorted(rows, key=lambda row: (not row.due, row.due, row.id))


def warnings(plan: Body, language: str) -> list[str]:
    """What would come too late for the milestone that it feeds, in words."""
    from relatoria.prepare.schedule import say_late, too_late

    held = _plan(plan)
    return [say_late(one, held, language) for one in too_late(held)]


def public(plan: Body) -> Body:
    """The plan as outsiders may read it: without internal tasks and owners' names."""
    from relatoria.prepare.versions import public_view

    return _plain(public_view(_plan(plan)))


def changes(before: Body, after: Body, language: str) -> list[str]:
    """What differs between two versions of a plan, in words."""
    from relatoria.prepare.versions import compare, say_change

    return [say_change(one, language) for one in compare(_plan(before), _plan(after))]


def feed(bodies: Sequence[Body], on: str, name: str, language: str) -> bytes:
    """The milestones of processes as an iCalendar feed with uids that stay."""
    from relatoria.adapters.icalendar_feed import to_icalendar
    from relatoria.prepare.events import milestone_events

    return to_icalendar(milestone_events([_process(body) for body in bodies], on, language), name, language)


def _process(body: Body) -> Process:
    import msgspec

    from relatoria.model.process import Process

    return msgspec.convert(body, Process)


def _plan(body: Body) -> WorkPlan:
    import msgspec

    from relatoria.model.work_plan import WorkPlan

    return msgspec.convert(body, WorkPlan)


def _task(body: Body) -> Any:
    import msgspec

    from relatoria.model.work_plan import Task

    return msgspec.convert(body, Task)


def _plain(value: Any) -> Body:
    import msgspec

    plain: Body = msgspec.to_builtins(value)
    return plain

"""Calendars and work plans of processes, by the library: what was known when, what moves, what comes too late."""

from __future__ import annotations

from collections.abc import Sequence
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
class Criterion:
    """What a phase asks for: its ``key`` («stocktaking.outputs.0»), its words, and whether it is met."""

    key: str
    words: str
    met: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase: ``state`` «ahead», «running» or «over»; what it asks for to enter, to leave, and as outputs."""

    code: str
    name: str
    number: str
    state: str
    when: str
    blocked: bool
    entry: tuple[Criterion, ...]
    exit: tuple[Criterion, ...]
    outputs: tuple[Criterion, ...]


def registered(code: str) -> Body | None:
    """The process of a code in the library's registry, as the first body of a calendar; None if there is none."""
    from relatoria.vocabulary.processes import processes

    found = processes().get(code)
    return _plain(found) if found else None


def patterns(language: str) -> list[tuple[str, str]]:
    """The processes of the registry, whose phases and milestones a new one may take: code and name."""
    from relatoria.vocabulary.processes import processes

    return [(code, one.short.get(language, code)) for code, one in processes().items()]


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
    """The phases with what they ask for, as of the day ``on``; ``met`` are keys of criteria."""
    from relatoria.prepare.dates import spell_period
    from relatoria.prepare.phases import standing

    process = _process(body)
    return [
        Stretch(
            one.phase.code,
            one.phase.words.get(language) or next(iter(one.phase.words.values()), one.phase.code),
            one.phase.number,
            one.state.value,
            spell_period(one.start, one.end, language) if one.start else "",
            one.blocked,
            *(_criteria(one.phase, kind, met, language) for kind in ("entry", "exit", "outputs")),
        )
        for one in standing(process, on, criterion_keys(body) & set(met))
    ]


def _criteria(phase: Any, kind: str, met: Sequence[str], language: str) -> tuple[Criterion, ...]:
    found = []
    for at, words in enumerate(getattr(phase, kind)):
        key = f"{phase.code}.{kind}.{at}"
        found.append(Criterion(key, words.get(language) or next(iter(words.values()), key), key in met))
    return tuple(found)


def criterion_keys(body: Body) -> set[str]:
    """The keys of all that the phases ask for."""
    return {
        f"{phase.code}.{kind}.{at}"
        for phase in _process(body).phases
        for kind in ("entry", "exit", "outputs")
        for at in range(len(getattr(phase, kind)))
    }


def consequences(before: Body, after: Body, tasks: Sequence[Body], on: str, language: str) -> list[str]:
    """What moves in the work plan when a calendar changes, and what then comes too late, in words."""
    was, now = (plan_of(body, tasks, on, "") for body in (before, after))
    return [*changes(was, now, language), *warnings(now, language)]


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

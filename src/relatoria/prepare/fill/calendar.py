"""The place of a meeting in its process, the milestones, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.model.meeting_plan import MeetingPlan
from relatoria.model.paper import Block
from relatoria.model.process import Phase, Process
from relatoria.prepare.dates import first_day, foreseen, last_day, spell_period, when
from relatoria.prepare.desk import Desk
from relatoria.prepare.milestones import Known, calendar, known, window
from relatoria.prepare.phases import phase_bounds
from relatoria.vocabulary.terms import term

Blocks = Iterable[Block]


def process(desk: Desk) -> Blocks:
    """Between which milestones the meeting falls, what its results are for, and that they come in time."""
    meeting, found = desk.meeting, desk.process
    if meeting is None or found is None:
        desk.miss("process")
        return
    yield from desk.paragraph(_between(meeting, found, desk), _opportunity(meeting, found, desk))
    yield from desk.paragraph(*_use(meeting, found, desk))


def _opportunity(meeting: MeetingPlan, found: Process, desk: Desk) -> str:
    if desk.over(meeting.end or meeting.start):
        return ""
    return desk.say("process", "opportunity", process=found.short[desk.language])


def _between(meeting: MeetingPlan, found: Process, desk: Desk) -> str:
    if not meeting.start:
        return desk.miss("dates")
    around = window(found, meeting.start, meeting.end, desk.facts.written)
    opens = dated(around.opens, desk) if around.opens else ""
    closes = dated(around.closes, desk) if around.closes else ""
    if opens and closes:
        return desk.say("process", "between", opens=opens, closes=closes)
    if opens or closes:
        return desk.say("process", "after" if opens else "before", opens=opens, closes=closes)
    return desk.miss("window")


def dated(one: Known, desk: Desk) -> str:
    """«la conferencia …, prevista para diciembre de 2018 en Marrakech», «el fin de … (13 de julio de 2018)»."""
    name = one.milestone.words[desk.language]
    place = _place(one, desk)
    if one.reached:
        date = when(one.at.start, one.at.end, desk.language)
        return desk.say("process", "reached", milestone=name, date=" ".join(part for part in (date, place) if part))
    date = " ".join(part for part in (foreseen(one.at.start, one.at.end, desk.language), place) if part)
    return desk.say("process", f"planned_{one.milestone.gender.get(desk.language, 'm')}", milestone=name, date=date)


def _place(one: Known, desk: Desk) -> str:
    city = one.at.city.get(desk.language, "")
    return desk.say("meeting", "in_city", city=city) if city else ""


def _use(meeting: MeetingPlan, found: Process, desk: Desk) -> Iterable[str]:
    recipients = desk.each(meeting.recipients, "recipients")
    if recipients:
        yield desk.say("process", "use", recipients=desk.to_each(recipients), process=found.short[desk.language])
    fed = next((one for one in found.milestones if one.id == meeting.feeds), None)
    at = known(fed, desk.facts.written) if fed else None
    in_time = at is not None and meeting.start and last_day(meeting.end or meeting.start) < first_day(at.at.start)
    if fed and at and not at.reached and recipients and in_time:
        yield desk.say("process", "in_time", milestone=fed.words[desk.language])


def milestones(desk: Desk) -> Blocks:
    """All milestones known on the day of writing, in order."""
    found = desk.process
    if found is None:
        desk.miss("process")
        return
    yield from desk.bullets([_entry(one, desk) for one in calendar(found, desk.facts.written)])


def _entry(one: Known, desk: Desk) -> str:
    """«El fin de las negociaciones: julio de 2018 (fecha prevista).»"""
    period = spell_period(one.at.start, one.at.end, desk.language)
    date = ", ".join(part for part in (period, one.at.city.get(desk.language, "")) if part)
    key = "milestone_past" if one.reached else "milestone_planned"
    return desk.say("brief", key, milestone=one.milestone.words[desk.language], date=date)


def _told(one: Known, desk: Desk) -> str:
    held = " ".join(part for part in (when(one.at.start, one.at.end, desk.language), _place(one, desk)) if part)
    return desk.say("brief", "milestone_future", milestone=one.milestone.words[desk.language], held=held)


def next_steps(desk: Desk) -> Blocks:
    """The phases that are not over, each with what it is to yield and the milestones that lie ahead in it."""
    found = desk.process
    if found is None:
        desk.miss("process")
        return
    for phase in found.phases:
        start, end = phase_bounds(phase, found, desk.facts.written)
        if not desk.over(end):
            ahead = list(_ahead(phase, found, desk))
            told = [*_numbered(phase, start, end, desk)] if phase.number else []
            yield from desk.paragraph(*(told or ([] if ahead else [_stage(phase, start, desk)])), *ahead)


def _numbered(phase: Phase, start: str, end: str, desk: Desk) -> Iterable[str]:
    language = desk.language
    key = "phase_current" if desk.over(start) else "phase_future"
    fields = {"start": when(start, "", language), "end": when(end, "", language)}
    yield desk.say("brief", key, number=phase.number, name=_name(phase, language), **fields)
    outputs = [one[language] for one in phase.outputs if language in one]
    yield desk.say("brief", "needs", list=desk.list(outputs)) if outputs else ""


def _stage(phase: Phase, start: str, desk: Desk) -> str:
    return desk.say("brief", "stage_future", name=_name(phase, desk.language), start=foreseen(start, "", desk.language))


def _name(phase: Phase, language: str) -> str:
    name = term("phase", phase.code).labels[language]
    return name[:1].lower() + name[1:]


def _ahead(phase: Phase, found: Process, desk: Desk) -> Iterable[str]:
    told = {phase.opens, phase.closes}
    for one in calendar(found, desk.facts.written):
        if one.milestone.id in phase.milestones and one.milestone.id not in told and not one.reached:
            yield _told(one, desk)

"""Codes that facts name and no registry has: found before a draft is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relatoria.model.citation import Call, Citation, Statement
from relatoria.model.facts import Facts, Theme
from relatoria.model.meeting_plan import MeetingPlan, SessionPlan
from relatoria.model.objective import GuidingQuestion, QuestionScope
from relatoria.prepare.dates import first_day
from relatoria.prepare.wording import catalogue
from relatoria.vocabulary.instruments import instruments
from relatoria.vocabulary.mechanisms import mechanisms
from relatoria.vocabulary.meetings import activities, engagement_streams, formats, organiser_roles, segments
from relatoria.vocabulary.processes import processes
from relatoria.vocabulary.terms import terms

Found = tuple[str, str, Iterable[str]]
"""Where a code stands, the code, and the codes that may stand there."""


def unknown_codes(facts: Facts) -> list[str]:
    """Every code of ``facts`` that means nothing, with its place: «meetings first, format: gathering»."""
    return [f"{where}: {code}" for where, code, known in _codes(facts) if code and code not in known]


def bad_dates(facts: Facts) -> list[str]:
    """Every date of ``facts`` that is none: «meetings first, start: 2018-13»."""
    dates = [("written", facts.written or "—")]
    dates += [(f"meetings {one.id}, {key}", getattr(one, key)) for one in facts.meetings for key in ("start", "end")]
    dates += [("quotations, on", one.on) for one in facts.quotations]
    dates += [("calls, on", one.on) for one in facts.calls]
    dates += [("assignment, due", facts.assignment.due)] if facts.assignment else []
    return [f"{where}: {day}" for where, day in dates if day and not _is_date(day)]


def _is_date(day: str) -> bool:
    try:
        first_day(day)
    except ValueError:
        return False
    return True


def _codes(facts: Facts) -> Iterator[Found]:
    meetings = [one.id for one in facts.meetings]
    series = [*mechanisms(), *facts.own_mechanisms]
    yield "mechanism", facts.mechanism, series
    yield "process", facts.process, [*processes(), *facts.own_processes]
    yield from (("meeting", one, meetings) for one in (facts.meeting, facts.previous))
    yield from (("platforms", one, series) for one in facts.platforms)
    yield from (("streams", one.kind, engagement_streams()) for one in facts.streams)
    yield from (("calls, supporters", kind, _counted()) for call in facts.calls for kind in call.supporters)
    cited = [*instruments(), *facts.own_instruments]
    yield from (("instrument", one.instrument, cited) for one in _citations(facts))
    yield from _cooperation(facts)
    for meeting in facts.meetings:
        yield from _meeting(meeting)
    if facts.assignment is not None:
        yield "assignment, element", facts.assignment.element, _terms("nyd")


def _counted() -> list[str]:
    return [key for key in catalogue()["supporters"] if f"{key}s" in catalogue()["supporters"]]


def _terms(vocabulary: str) -> list[str]:
    return [one.code for one in terms(vocabulary)]


def _cooperation(facts: Facts) -> Iterator[Found]:
    wanted = facts.cooperation
    if wanted is not None:
        yield from (("cooperation, countries", one, _terms("corridor_role")) for one in wanted.countries)
        yield from (("cooperation, areas", one, _terms("policy_area")) for one in wanted.areas)
        yield from (("cooperation, levels", one, _terms("level")) for one in wanted.levels)
        yield from (("cooperation, actors", one, catalogue()["actors"]) for one in wanted.actors)
    yield from (("themes, elements", code, _terms("nyd")) for theme in facts.themes for code in theme.elements)


def _meeting(meeting: MeetingPlan) -> Iterator[Found]:
    where = f"meetings {meeting.id}"
    yield f"{where}, format", meeting.format or "—", formats()
    yield from ((f"{where}, activities", one, activities()) for one in meeting.activities)
    yield from ((f"{where}, organisers", one.role, organiser_roles()) for one in meeting.organisers)
    yield from _questions(where, meeting.questions)
    for session in meeting.sessions:
        yield from _session(session)


def _session(session: SessionPlan) -> Iterator[Found]:
    where = f"sessions {session.id}"
    yield f"{where}, format", session.format, segments()
    yield from _questions(where, session.questions)
    for part in session.parts:
        yield from _session(part)


def _questions(where: str, questions: Iterable[GuidingQuestion]) -> Iterator[Found]:
    for question in questions:
        yield from ((f"{where}, addressees", one, catalogue()["actors"]) for one in question.addressees)
        yield from ((f"{where}, scopes", one.code, _terms("scope")) for one in question.scopes)


def _citations(facts: Facts) -> Iterator[Citation]:
    yield from facts.instruments
    holders: list[Statement | Theme | Call | GuidingQuestion | QuestionScope] = [
        *(*facts.frame, *facts.conclusions, *facts.tools, *facts.messages, *facts.recommendations),
        *(one for stream in facts.streams for one in stream.activities),
        *facts.themes,
        *facts.calls,
        *_asked(facts),
        *(scope for question in _asked(facts) for scope in question.scopes),
    ]
    for holder in holders:
        yield from holder.citations


def _asked(facts: Facts) -> Iterator[GuidingQuestion]:
    for meeting in facts.meetings:
        yield from meeting.questions
        below = list(meeting.sessions)
        while below:
            session = below.pop()
            yield from session.questions
            below += session.parts

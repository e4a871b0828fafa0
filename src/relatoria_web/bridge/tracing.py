"""The objectives of a meeting, as its facts have them: which session objective and question serves which, and gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relatoria_web.bridge.drafts import facts_value

if TYPE_CHECKING:
    from relatoria.model.meeting_plan import MeetingPlan, SessionPlan
    from relatoria.model.objective import GuidingQuestion, Objective


@dataclass(frozen=True, slots=True)
class Serving:
    """What serves an objective: a question or a session's objective, with the session it stands in."""

    words: str
    session: str
    question: bool
    scopes: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aim:
    """A numbered objective of the meeting with all that serves it."""

    number: int
    words: str
    served: tuple[Serving, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """The objectives of a meeting, and in words what serves nothing and what nothing serves."""

    aims: tuple[Aim, ...]
    gaps: tuple[str, ...]


def traced(facts: str, language: str) -> Traced:
    """Follow the objectives of the meeting that facts (TOML) are about; nothing where they tell of none.

    Raises:
        BadFactsError: if the facts cannot be read.
    """
    from relatoria.prepare.tracing import say_gap, trace

    held = facts_value(facts, language)
    meeting = next((one for one in held.meetings if one.id == held.meeting), None)
    if meeting is None:
        return Traced((), ())
    entries = [*_entries(meeting)]
    aims = tuple(
        Aim(at, _said(one.words, language), tuple(_serving(two, session, language) for session, two in entries
                                                  if one.id in two.serves))
        for at, one in enumerate(meeting.objectives, 1)
    )  # fmt: skip
    return Traced(aims, tuple(say_gap(gap, language) for gap in trace(meeting).gaps))


def _entries(meeting: MeetingPlan) -> Iterator[tuple[SessionPlan | None, Objective | GuidingQuestion]]:
    for question in meeting.questions:
        yield None, question
    for session in meeting.sessions:
        yield from _below(session)


def _below(session: SessionPlan) -> Iterator[tuple[SessionPlan | None, Objective | GuidingQuestion]]:
    yield from ((session, one) for one in session.objectives)
    yield from ((session, one) for one in session.questions)
    for part in session.parts:
        yield from _below(part)


def _serving(one: Objective | GuidingQuestion, session: SessionPlan | None, language: str) -> Serving:
    from relatoria.vocabulary.labels import label

    where = _said(session.title, language) if session else ""
    scopes = tuple(_said(scope.words, language) for scope in getattr(one, "scopes", ()))
    to = tuple(label("stakeholder", code, language) or code for code in getattr(one, "addressees", ()))
    return Serving(_said(one.words, language), where, hasattr(one, "scopes"), scopes, to)


def _said(words: dict[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()), "")

"""A meeting as it is planned: what, where, when, by whom, with which sessions, objectives and questions."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.objective import GuidingQuestion, Objective
from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Organiser:
    """Who does what for a meeting: ``role`` is a code of `meetings.toml`; ``name`` a body, a country code or a name."""

    name: str
    role: str = "convener"


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session or a part of one. ``format`` is a code of the formats and segments in `meetings.toml`."""

    id: str
    title: Words
    format: str = ""
    objectives: tuple[Objective, ...] = ()
    questions: tuple[GuidingQuestion, ...] = ()
    parts: tuple[SessionPlan, ...] = ()
    chair: str = ""
    outputs: tuple[Words, ...] = ()
    day: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """A meeting: ``start`` and ``end`` are ISO dates cut to what is known («2018-10»).

    ``number`` counts it within its edition or series («the second meeting»); ``focus`` is a noun phrase with its
    article («el fomento de la capacidad»); ``activities`` are codes of `meetings.toml` or infinitives.
    """

    id: str
    format: str
    number: int = 0
    title: Words = field(default_factory=dict)
    theme: Words = field(default_factory=dict)
    focus: Words = field(default_factory=dict)
    city: Words = field(default_factory=dict)
    venue: Words = field(default_factory=dict)
    start: str = ""
    end: str = ""
    languages: tuple[str, ...] = ()
    organisers: tuple[Organiser, ...] = ()
    objectives: tuple[Objective, ...] = ()
    questions: tuple[GuidingQuestion, ...] = ()
    sessions: tuple[SessionPlan, ...] = ()
    activities: tuple[str, ...] = ()
    issues: tuple[Words, ...] = ()
    recipients: tuple[Words, ...] = ()
    feeds: str = ""  # the milestone that its results are for

"""Whether every session objective and question serves an objective of the meeting, and every objective is served."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from relatoria.language.typeset import set_signs
from relatoria.model.meeting_plan import MeetingPlan, SessionPlan
from relatoria.model.objective import GuidingQuestion, Objective
from relatoria.model.words import Words
from relatoria.prepare.wording import said

CEREMONIES = frozenset({"opening", "addresses", "closing"})
"""Formats in which nothing is put to the room: they need neither objectives nor questions."""


class GapKind(StrEnum):
    """What is broken between objectives, sessions and questions."""

    UNSERVED = "unserved"  # no session takes the objective up
    UNASKED = "unasked"  # no question of any session serves the objective
    AIMLESS = "aimless"  # a session objective or question serves no objective
    UNKNOWN = "unknown"  # it serves an objective that the meeting has not
    EMPTY = "empty"  # a session that discusses has neither objectives nor questions, nor has any part of it


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: the id of what it is about, its words, and the session it stands in (none for the meeting's own)."""

    kind: GapKind
    id: str
    words: Words
    session: Words
    serves: str = ""


@dataclass(frozen=True, slots=True)
class Tracing:
    """For each objective of the meeting, by id: the session objectives and questions that serve it; and the gaps."""

    served: dict[str, tuple[str, ...]]
    gaps: tuple[Gap, ...]


def trace(meeting: MeetingPlan) -> Tracing:
    """Follow every objective of ``meeting`` down to sessions and questions, and back up."""
    own = {one.id: one for one in meeting.objectives}
    entries = [*_entries(meeting)]
    served = {code: tuple(one.id for _, one in entries if code in one.serves) for code in own}
    asked = {code for _, one in entries if isinstance(one, GuidingQuestion) for code in one.serves}
    gaps = [Gap(GapKind.UNSERVED, one.id, one.words, {}) for one in own.values() if not served[one.id]]
    gaps += [
        Gap(GapKind.UNASKED, one.id, one.words, {}) for one in own.values() if served[one.id] and one.id not in asked
    ]
    for session, entry in entries:
        if not entry.serves:
            gaps.append(Gap(GapKind.AIMLESS, entry.id, entry.words, session))
        gaps += [Gap(GapKind.UNKNOWN, entry.id, entry.words, session, code) for code in entry.serves if code not in own]
    gaps += [Gap(GapKind.EMPTY, one.id, one.title, {}) for one in meeting.sessions if _wants(one)]
    return Tracing(served, tuple(gaps))


def _wants(session: SessionPlan) -> bool:
    return session.format not in CEREMONIES and not [*_below(session)]


def _entries(meeting: MeetingPlan) -> Iterator[tuple[Words, Objective | GuidingQuestion]]:
    """The questions of the meeting and what its sessions hold, each with the session's title."""
    for question in meeting.questions:
        yield {}, question
    for session in meeting.sessions:
        yield from _below(session)


def _below(session: SessionPlan) -> Iterator[tuple[Words, Objective | GuidingQuestion]]:
    yield from ((session.title, objective) for objective in session.objectives)
    yield from ((session.title, question) for question in session.questions)
    for part in session.parts:
        yield from _below(part)


def say_gap(gap: Gap, language: str) -> str:
    """A gap in words: «Ninguna sesión retoma el objetivo «…».»."""
    words = gap.words.get(language) or next(iter(gap.words.values()), gap.id)
    session = gap.session.get(language) or next(iter(gap.session.values()), "")
    key = f"{gap.kind.value}_in_session" if session else gap.kind.value
    text = said("trace", key, language, words=words.rstrip("."), session=session, serves=gap.serves)
    return set_signs(text, language)

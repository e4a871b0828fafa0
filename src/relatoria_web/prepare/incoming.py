"""The door from what came of a meeting to its preparation: `gather` and `conclude`, which stand above, say what did.

A module `incoming` of an app above registers what it knows when the platform starts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Brought:
    """A contribution as one reader may know it: themes are «vocabulary:code»; what is withheld is empty.

    ``key`` is its name in the count of points. ``question`` and ``session`` are public identifiers.
    """

    uid: str
    key: str
    kind: str
    region: str
    session: str
    question: str
    themes: frozenset[str]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is put as a form."""

    uid: str
    words: Any


@dataclass(frozen=True, slots=True)
class Concluded:
    """A point of a meeting: what it says in which language, its status, the contributions that it rests on."""

    uid: str
    words: str
    language: str
    status: str
    members: frozenset[str]
    address: str


@dataclass(frozen=True, slots=True)
class Heard:
    """An event that somebody announced: in which words, when (ISO, cut to what is known), by whom as it may be told.

    ``source`` is the public identifier of the intervention, ``session`` that of its session.
    """

    title: str
    words: str
    language: str
    when: str
    speaker: str
    session: str
    source: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text for the record: Markdown under a file name that tells whence, and in whose name it speaks."""

    name: str
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A meeting whose record speaks of something: how many contributions somebody may see, and where they stand."""

    meeting: Any
    count: int
    address: str


@dataclass(slots=True)
class _Doors:
    brought: Callable[[Standing, Any], list[Brought]] | None = None
    asked: Callable[[Any], list[Asked]] | None = None
    concluded: Callable[[Standing, Any], list[Concluded]] | None = None
    announced: Callable[[Standing, Any], list[Heard]] | None = None
    received: Callable[[Standing, Any, Text], str] | None = None
    spoken: Callable[[Standing, str], list[Spoken]] | None = None


DOORS = _Doors()
"""What the stages above have registered."""


def brought(who: Standing, meeting: Any) -> list[Brought]:
    """The contributions of a meeting that somebody may see; none where no record is kept."""
    return DOORS.brought(who, meeting) if DOORS.brought else []


def asked(meeting: Any) -> list[Asked]:
    """The questions of a meeting that were put as forms, in order."""
    return DOORS.asked(meeting) if DOORS.asked else []


def concluded(who: Standing, meeting: Any) -> list[Concluded]:
    """The points of a meeting that somebody may see, in order."""
    return DOORS.concluded(who, meeting) if DOORS.concluded else []


def announced(who: Standing, meeting: Any) -> list[Heard]:
    """The events to come that the record of a meeting tells of; none where no record is kept."""
    return DOORS.announced(who, meeting) if DOORS.announced else []


def give(who: Standing, meeting: Any, text: Text) -> str:
    """Put a text into the record of a meeting; the public identifier of its document, empty where none is kept."""
    return DOORS.received(who, meeting, text) if DOORS.received else ""


def spoken(who: Standing, theme: str) -> list[Spoken]:
    """The meetings whose records speak of a theme («platform_theme:health»), as far as somebody may see them."""
    return DOORS.spoken(who, theme) if DOORS.spoken else []

"""What the library knows of programmes: kinds of meetings and segments, roles, and what clashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

Choices = list[tuple[str, str]]


@cache
def formats(language: str) -> Choices:
    """Code and name of every kind of meeting."""
    from relatoria.vocabulary import meetings

    return [(code, _capital(one.noun[language])) for code, one in meetings.formats().items()]


@cache
def segments(language: str) -> Choices:
    """Code and name of every kind of session or segment."""
    from relatoria.vocabulary import meetings

    return [(code, one.label[language]) for code, one in meetings.segments().items()]


@cache
def roles(language: str) -> Choices:
    """Code and name of every role of those who take part."""
    from relatoria.vocabulary import meetings

    return [(code, words[language]) for code, words in meetings.participant_roles().items()]


@dataclass(frozen=True, slots=True)
class Asks:
    """What a kind of session asks for: ``forms`` as in the library, codes of parts, and of a kind of work product."""

    one_room_per_group: bool
    forms: str
    roles: tuple[str, ...]
    output: str


@cache
def asks_for(segment: str) -> Asks:
    """What a kind of session asks for; nothing of one that is not known."""
    from relatoria.vocabulary import meetings

    found = meetings.segments().get(segment)
    if found is None:
        return Asks(one_room_per_group=False, forms="none", roles=(), output="")
    return Asks(found.rooms == "one_per_group", found.forms, found.roles, found.output)


@dataclass(frozen=True, slots=True)
class Planned:
    """A session as clashes see it; people are given by any key, rooms by their name."""

    id: str
    title: str
    start: datetime | None
    end: datetime | None
    room: str = ""
    must: tuple[str, ...] = ()
    moderators: tuple[str, ...] = ()
    audience: int | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedRoom:
    """A room by its name, with how many it seats and the languages it interprets into."""

    name: str
    capacity: int | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """Something wrong in a programme, in words; ``must`` if it cannot stay so."""

    kind: str
    sessions: tuple[str, ...]
    must: bool
    words: str


def clashes(
    sessions: Sequence[Planned], rooms: Sequence[PlannedRoom], names: Mapping[str, str], language: str
) -> list[Clash]:
    """What clashes in a programme, what cannot stay so first."""
    from relatoria.convene.programme_clashes import programme_clashes
    from relatoria.convene.words import sentence
    from relatoria.model.timetable import Room, Session

    held = [
        Session(
            one.id,
            one.title,
            one.must,
            one.moderators,
            (),
            one.audience,
            one.languages,
            (),
            one.start,
            one.end,
            one.room,
        )
        for one in sessions
    ]
    places = [Room(one.name, one.name, one.capacity, one.languages) for one in rooms]
    found = programme_clashes(held, places, names)
    return [Clash(one.kind.value, one.sessions, one.must, sentence(one.remark, language)) for one in found]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

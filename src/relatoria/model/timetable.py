"""Sessions, rooms and slots; what a timetable places where, and what clashes in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from relatoria.model.composition import Proof
from relatoria.model.remark import Remark


@dataclass(frozen=True, slots=True)
class Room:
    """A room: how many people it holds (None: not known), and the languages that it can interpret into."""

    id: str
    name: str
    capacity: int | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which parallel sessions are held. Times carry their time zone."""

    id: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A session, with the ids of people who have to be there, moderate it, or wish to be there.

    ``audience`` is the number of people expected (None: not known); ``languages`` are those to be interpreted;
    ``after`` are ids of sessions that have to be over before. ``start``, ``end`` and ``room`` are what is decided
    already; a session of a programme has them all.
    """

    id: str
    title: str
    must: tuple[str, ...] = ()
    moderators: tuple[str, ...] = ()
    wish: tuple[str, ...] = ()
    audience: int | None = None
    languages: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    room: str = ""

    @property
    def needed(self) -> frozenset[str]:
        """Those without whom the session cannot be held."""
        return frozenset((*self.must, *self.moderators))


class ClashKind(StrEnum):
    """What is wrong in a programme."""

    PERSON = "person"  # somebody has to be in two places at once
    MODERATOR = "moderator"  # … and moderates one of them
    ROOM = "room"  # two sessions in one room at once
    CAPACITY = "capacity"  # more people than the room holds
    LANGUAGE = "language"  # the room cannot interpret into a language that is asked for
    WISH = "wish"  # people wish to be in two places at once
    ORDER = "order"  # a session before another that it has to follow
    TIME = "time"  # a session that ends before it begins


@dataclass(frozen=True, slots=True)
class Clash:
    """Something wrong between sessions, or in one: ``must`` if it cannot stay so, ``people`` are ids."""

    kind: ClashKind
    sessions: tuple[str, ...]
    must: bool
    remark: Remark
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timetable:
    """Sessions with their start, end and room; ``missed`` counts wishes that cannot be met, and none can miss fewer
    than ``bound``."""

    proof: Proof
    sessions: tuple[Session, ...] = ()
    missed: int = 0
    bound: float = 0.0
    clashes: tuple[Clash, ...] = ()
    remarks: tuple[Remark, ...] = ()

"""What can be found: each stage registers its kinds when the platform starts, in a module `findable`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from relatoria_web.convene.models import Meeting
from relatoria_web.search.models import Item
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Found:
    """One object as the index takes it; ``themes`` are (vocabulary, code), ``masked`` as in `Item`.

    Where an attribution rule withholds something, a stage gives two: the team's text with ``audience`` «team», and the
    masked text for the others.
    """

    target: str
    address: str
    heading: str
    text: str
    language: str
    audience: str
    embargo: datetime | None = None
    masked: bool = False
    themes: tuple[tuple[str, str], ...] = ()


Now = Callable[[Standing, Sequence[Item]], Mapping[int, "Shown"]]


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as one reader may read it at this moment."""

    heading: str
    text: str


_ROOM = 10


def in_language(uid: str, language: str) -> str:
    """What names an object in one language within the twelve signs of a target: 49 bits of its identifier are left."""
    return stem(uid) + language


def stem(target: str) -> str:
    """What of an identifier, or of a target `in_language`, names the object."""
    return target[:_ROOM]


@dataclass(frozen=True, slots=True)
class Findable:
    """A kind of object, its name for people, all of a meeting's objects of it, and what a reader may read of some now.

    The index may lag behind an embargo, a rule or a judgement by a moment; ``now`` never does. What it leaves out, by
    the key of the item, is not shown.
    """

    kind: str
    name: str | Promise
    of_meeting: Callable[[Meeting], Iterator[Found]]
    now: Now


FINDABLE: dict[str, Findable] = {}
"""Kind → how it is found."""


def findable(one: Findable) -> None:
    """Register a kind.

    Raises:
        ValueError: if two kinds have one name.
    """
    enter(FINDABLE, one.kind, one, "kinds")

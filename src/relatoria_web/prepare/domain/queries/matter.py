"""Reading matters of a preparation: where they belong, how many of each kind, what each says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import get_language

from relatoria_web.bridge import matters as library
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.process import process_at
from relatoria_web.prepare.models import Matter, Process
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import Translated, translated


@dataclass(frozen=True, slots=True)
class Place:
    """Where matters belong: a meeting, or a process alone."""

    process: Process
    meeting: Any = None

    @property
    def level(self) -> str:
        """«meeting» or «process»."""
        return "process" if self.meeting is None else "meeting"

    def url(self, name: str, *args: str) -> str:
        """The address of a page of matters of this place."""
        return reverse(f"prepare:{self.level}_{name}", args=[(self.meeting or self.process).slug, *args])

    def new(self, kind: str) -> Matter:
        """A matter of a kind that is not stored yet."""
        return Matter(process=self.process, meeting=self.meeting, kind=kind)


@dataclass(frozen=True, slots=True)
class Told:
    """A field of a matter in words; ``url`` where it is an address, ``text`` where it is translated."""

    code: str
    label: str
    value: str
    url: str = ""
    text: Translated | None = None
    long: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A matter as a list shows it."""

    matter: Matter
    state: str
    told: tuple[Told, ...]

    @property
    def short(self) -> tuple[Told, ...]:
        """What fits beside its title."""
        return tuple(one for one in self.told if not one.long)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list, by its number; ``before`` and ``after`` are the numbers of its neighbours, 0 for none."""

    rows: tuple[Matter, ...]
    start: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A kind with the number of its matters by state."""

    kind: library.Kind
    total: int
    states: tuple[tuple[str, int], ...]


def reader() -> str:
    """The reader's language."""
    return (get_language() or "en")[:2]


def place_at(who: Standing, level: str, slug: str) -> Place:
    """The meeting or the process at an address.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    if level == "process":
        return Place(process_at(who, slug))
    meeting = meeting_at(who, slug)
    return Place(meeting.process, meeting)


def matters_in(who: Standing, place: Place, kind: str = "") -> QuerySet[Matter]:
    """The matters of a place that somebody may see, in order."""
    rows = Matter.objects.filter(process=place.process, meeting=place.meeting)
    rows = rows.filter(kind=kind) if kind else rows
    return SEE_MATTER.among(who, rows.select_related("product", "by__person", "meeting", "process"))


def part(rows: QuerySet[Matter], number: str | None, size: int = 50) -> Part:
    """The part of ``rows`` with a number, the first for what is none. One query: it does not count them all."""
    at = int(number) if number and number.isdigit() and len(number) < 7 else 1
    start = (max(at, 1) - 1) * size
    found = tuple(rows[start : start + size + 1])
    return Part(found[:size], start + 1, max(at, 1) - 1, max(at, 1) + 1 if len(found) > size else 0)


def matter_at(who: Standing, place: Place, uid: str) -> Matter:
    """The matter at an address.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(matters_in(who, place), uid=uid)


def tallies(who: Standing, place: Place, language: str) -> dict[str, list[Tally]]:
    """How many matters of each kind somebody may see, by group; kinds that do not belong there are left out."""
    rows = SEE_MATTER.among(who, Matter.objects.filter(process=place.process, meeting=place.meeting))
    counted: Counter[tuple[str, str]] = Counter()
    for one in rows.order_by().values("kind", "state").annotate(n=Count("pk")):
        counted[one["kind"], one["state"]] = one["n"]
    found: dict[str, list[Tally]] = {name: [] for _, name in library.groups(language)}
    names = dict(library.groups(language))
    for kind in library.kinds(language).values():
        if place.level in kind.level:
            states = tuple((words, counted[kind.code, code]) for code, words in kind.states if counted[kind.code, code])
            found[names[kind.group]].append(Tally(kind, sum(n for _, n in states), states))
    return {name: tally for name, tally in found.items() if tally}


def line(matter: Matter, kind: library.Kind, sessions: dict[str, Any]) -> Line:
    """A matter in words; ``sessions`` by their public identifier."""
    told = [_told(matter, field, sessions) for field in kind.fields]
    state = dict(kind.states).get(matter.state, matter.state)
    return Line(matter, state, tuple(one for one in told if one is not None))


def _told(matter: Matter, field: library.Field, sessions: dict[str, Any]) -> Told | None:
    if field.type == "product":
        return Told(field.code, field.label, "", text=matter.product.title) if matter.product else None
    value = matter.details.get(field.code)
    if value in (None, "", [], {}):
        return None
    if field.type in ("words", "long_words"):
        return Told(field.code, field.label, "", text=translated(value), long=field.type == "long_words")
    if field.type == "session":
        found = sessions.get(value)
        return Told(field.code, field.label, "", text=found.title) if found else None
    url = value if field.type == "url" else ""
    return Told(field.code, field.label, _plain(field, value), url=url, long=field.type in ("lines", "counts"))


def _plain(field: library.Field, value: Any) -> str:
    names = dict(field.choices)
    if field.type == "counts":
        return ", ".join(f"{number} {names.get(code, code)}" for code, number in value.items())
    if field.type == "choices":
        return "; ".join(names.get(code, code) for code in value)
    if field.type == "date":
        day = parse_date(value)
        return date_format(day) if day else str(value)
    return names.get(value, str(value)) if field.choices else str(value)

"""Positions compared: topic by topic, who holds which, who is alike and who is opposed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from relatoria_web.conclude.models import Point, PointSet
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.contribution import contributions, shown
from relatoria_web.gather.models import Contribution
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing

POSITION = "position"
MOST = 300
"""So many positions are compared: those of most weight."""
Name = Mapping[str, str]
"""A name by language."""


@dataclass(frozen=True, slots=True)
class Position:
    """A position with who is for and against it: ``sides`` holds «for», «against» or nothing for each actor of its
    topic; ``roles`` are the roles that it is about, as far as the reader may know.
    """

    point: Point
    sides: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors on one topic: on how many positions they are alike, and on how many opposed."""

    left: Name
    right: Name
    alike: int
    opposed: int


@dataclass(frozen=True, slots=True)
class Topic:
    """The positions on a theme, the actors who took them, and the pairs of which something can be said.

    The most opposed pairs come first.
    """

    theme: str
    actors: tuple[Name, ...]
    positions: tuple[Position, ...]
    pairs: tuple[Pair, ...]


def topics(who: Standing, meeting: Meeting, points: PointSet, *, side: str = "") -> list[Topic]:
    """The positions of a set by topic, the topic with most actors first; of one ``side`` only, if one is named."""
    rows = list(points.points.exclude(key="").filter(kind=POSITION)[:MOST])
    roles = _roles(who, meeting, rows)
    by_theme: dict[str, list[Point]] = defaultdict(list)
    for row in rows:
        by_theme[row.theme].append(row)
    found = [_topic(theme, held, roles, side) for theme, held in by_theme.items()]
    return sorted((one for one in found if one.actors), key=lambda one: (-len(one.actors), one.theme))


def _roles(who: Standing, meeting: Meeting, points: Iterable[Point]) -> dict[str, str]:
    """Contribution («c12») → the role that it concerns, where that is noted and the reader may know it."""
    keys = [int(member[1:]) for point in points for member in (*point.members, *point.opposed)]
    rows = contributions(who, meeting).filter(pk__in=keys, kind=POSITION, facets__has_key="role")
    held = shown(Contribution.objects.filter(pk__in=rows.values("pk")), insider=REVIEW.allows(who, meeting))
    return {f"c{one.row.pk}": str(told.value) for one in held for told in one.facets if told.facet.code == "role"}


def _topic(theme: str, points: Sequence[Point], roles: Mapping[str, str], side: str) -> Topic:
    stood = [_stood(point, side) for point in points]
    names: dict[str, Name] = {key: name for one in stood for key, (name, _side) in one.items()}
    order = sorted(names, key=lambda key: (-sum(key in one for one in stood), key))
    positions = tuple(
        Position(point, tuple(held[key][1] if key in held else "" for key in order), _of(point, roles))
        for point, held in zip(points, stood, strict=True)
        if held
    )
    pairs = (_pair(names, stood, left, right) for left, right in combinations(order, 2))
    told = sorted(filter(_says, pairs), key=lambda pair: (-pair.opposed, -pair.alike))
    return Topic(theme, tuple(names[key] for key in order), positions, tuple(told))


def _stood(point: Point, side: str) -> dict[str, tuple[Name, str]]:
    """English name → name by language, and on which side of the point."""
    found: dict[str, tuple[Name, str]] = {}
    for voice in point.voices:
        if not side or side in voice.get("of", ()):
            found[voice["name"]["en"]] = (voice["name"], voice["side"])
    return found


def _of(point: Point, roles: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(roles[one] for one in (*point.members, *point.opposed) if one in roles))


def _pair(names: Mapping[str, Name], stood: Sequence[Mapping[str, Any]], left: str, right: str) -> Pair:
    both = [one[left][1] == one[right][1] for one in stood if left in one and right in one]
    return Pair(names[left], names[right], both.count(True), both.count(False))


def _says(pair: Pair) -> bool:
    return bool(pair.alike or pair.opposed)

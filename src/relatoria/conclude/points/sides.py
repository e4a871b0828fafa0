"""The two sides of a meeting of mechanisms: the mechanisms themselves, and their partners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from relatoria.model.point import Point
from relatoria.model.record import Record
from relatoria.vocabulary.stakeholders import stakeholder_types

SIDES = frozenset({"mechanism", "partner"})


def side_of(stakeholder_type: str | None) -> str:
    """On which side a type of stakeholder sits: «mechanism», «partner», or empty for neither."""
    found = stakeholder_types().get(stakeholder_type or "")
    return found.side if found else ""


def from_both_sides(record: Record, points: Iterable[Point]) -> Iterator[Point]:
    """The points that somebody of each side is in favour of."""
    sides = {actor.id: side_of(actor.stakeholder_type) for actor in record.actors}
    return (point for point in points if _sides(point, sides) >= SIDES)


def _sides(point: Point, sides: Mapping[str, str]) -> set[str]:
    return {sides.get(actor, "") for actor in point.actors}

"""Gaps apart by what they lie in (management, governance, data …), each list ranked by its own voices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from relatoria.conclude.points.voices import speakers, units
from relatoria.model.contribution import SUBTYPES, Contribution, ContributionKind
from relatoria.model.point import Point, Register
from relatoria.model.record import Record

GAP = ContributionKind.GAP
CRITERIA = "a gap of this kind, by the number of actors who name it as one"
OTHER = "other"

Named = Mapping[str, tuple[str, tuple[str, ...]]]
"""Contribution → what kind of gap it names, and who stands behind it."""


def gaps_by_subtype(record: Record, points: Sequence[Point]) -> list[Register]:
    """A register «gaps:SUBTYPE» for each subtype of a gap; empty ones stand too.

    A point stands in one of them: in that which most of its actors name; of equals in the first of the vocabulary.
    """
    order = SUBTYPES[GAP]
    named = _named(record)
    ranked: dict[str, list[tuple[int, int, str]]] = {subtype: [] for subtype in order}
    for point in points:
        if point.kind == GAP.value:
            held = _of(point, named)
            chosen = max(order, key=lambda one: len(held[one]))  # of equals the first
            ranked[chosen].append((-len(held[chosen]), int(point.id[1:]), point.id))
    return [Register(f"gaps:{one}", CRITERIA, tuple(id for *_, id in sorted(rows))) for one, rows in ranked.items()]


def _named(record: Record) -> Named:
    counted = units(record.actors)
    behind = {one.id: speakers(one, counted) for one in record.interventions}
    return {one.id: (_subtype(one), behind[one.intervention]) for one in record.contributions if one.kind is GAP}


def _subtype(gap: Contribution) -> str:
    return gap.subtype if gap.subtype in SUBTYPES[GAP] else OTHER


def _of(point: Point, named: Named) -> Mapping[str, set[str]]:
    """Subtype → the actors of a point who name it as one."""
    found: dict[str, set[str]] = defaultdict(set)
    for member in point.members:
        if member in named:
            subtype, actors = named[member]
            found[subtype].update(actors)
    return found

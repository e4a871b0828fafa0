"""The registers of a set of points: lists with their criteria, in order of weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from relatoria.conclude.points.gaps import gaps_by_subtype
from relatoria.conclude.points.sides import from_both_sides
from relatoria.conclude.points.voices import Voice
from relatoria.model.contribution import ContributionKind
from relatoria.model.point import Point, PointStatus, Register
from relatoria.model.record import Record
from relatoria.vocabulary.terms import terms

PRACTICES = frozenset({ContributionKind.GOOD_PRACTICE.value, ContributionKind.INNOVATIVE_SOLUTION.value})
RECOMMENDATIONS = frozenset({ContributionKind.RECOMMENDATION.value, ContributionKind.CALL.value})
AGREED = frozenset({PointStatus.CONCURRENT, PointStatus.BROAD, PointStatus.PARTICULAR, PointStatus.SHARED})
SILENCE_IN = "gcm"
SUBJECT = 0.25
"""Silence says something where this part of what was said on any theme was on one of these objectives."""
MERGED = "a recommendation or call that a mechanism and a partner both make, nobody against"

Chosen = Callable[[Point], bool]

CRITERIA: tuple[tuple[str, str, Chosen], ...] = (
    (
        "agreements",
        "two actors or more in favour, nobody against",
        lambda point: point.status in AGREED and not point.opponents,
    ),
    ("disagreements", "somebody is against", lambda point: bool(point.opponents)),
    ("concurrent", "in favour in every group that spoke on it", lambda p: p.status is PointStatus.CONCURRENT),
    (
        "works_everywhere",
        "a practice or solution told from two groups or more, by at least two thirds of the groups that spoke on its "
        "theme, nobody against",
        lambda point: point.kind in PRACTICES and not point.opponents and _two_thirds_of_exposed(point),
    ),
    (
        "general_recommendations",
        "a recommendation or call from at least two thirds of all groups, nobody against",
        lambda point: (
            point.kind in RECOMMENDATIONS and not point.opponents and _groups(point) * 3 >= 2 * _all(point) > 0
        ),
    ),
    ("priority_gaps", "a gap, by number of groups, then of actors", lambda p: p.kind == ContributionKind.GAP.value),
    ("commitments", "who will do what", lambda point: point.kind == ContributionKind.COMMITMENT.value),
    ("partnerships", "who works with whom", lambda point: point.kind == ContributionKind.PARTNERSHIP.value),
    ("minority", "said by one actor; kept", lambda point: point.status is PointStatus.MINORITY),
)


def registers(record: Record, points: Sequence[Point]) -> tuple[Register, ...]:
    """The registers of `CRITERIA`, the recommendations of both sides, gaps by subtype and the recommendations of each
    group; empty ones stand too, silence is shown.
    """
    found = [
        Register(name, criteria, _weighed(point for point in points if chosen(point)))
        for name, criteria, chosen in CRITERIA
    ]
    both = from_both_sides(record, (point for point in points if point.kind in RECOMMENDATIONS and not point.opponents))
    found.append(Register("merged_recommendations", MERGED, _weighed(both)))
    found += gaps_by_subtype(record, points)
    for group in sorted({count.group for point in points for count in point.counts}):
        own = (p for p in points if p.kind in RECOMMENDATIONS and _in_favour(p, group))
        found.append(Register(f"recommendations:{group}", "a recommendation or call from this group", _weighed(own)))
    claims = tuple(finding.id for finding in record.findings if finding.kind.value.endswith("_claim"))
    found.append(Register("claims", "the documents claim it; to be held against the counts", claims))
    return tuple(found)


def silent_themes(heard: Iterable[Voice]) -> tuple[str, ...]:
    """The objectives of the Global Compact that nobody spoke on, in a record of which they are a subject."""
    spoken = [{one.code for one in voice.contribution.themes if one.vocabulary == SILENCE_IN} for voice in heard]
    spoken = [codes for codes in spoken if codes]
    if not spoken or len(spoken) < SUBJECT * sum(bool(voice.theme) for voice in heard):
        return ()
    addressed = set[str]().union(*spoken)
    return tuple(f"{SILENCE_IN}:{term.code}" for term in terms(SILENCE_IN) if term.code not in addressed)


def _weighed(points: Iterable[Point]) -> tuple[str, ...]:
    order = sorted(points, key=lambda point: (-_groups(point), -len(point.actors), int(point.id[1:])))
    return tuple(point.id for point in order)


def _groups(point: Point) -> int:
    return sum(1 for count in point.counts if count.in_favour)


def _all(point: Point) -> int:
    return len(point.counts)


def _two_thirds_of_exposed(point: Point) -> bool:
    exposed = sum(1 for count in point.counts if count.exposed)
    return _groups(point) >= 2 and 3 * _groups(point) >= 2 * exposed


def _in_favour(point: Point, group: str) -> bool:
    return any(count.group == group and count.in_favour for count in point.counts)

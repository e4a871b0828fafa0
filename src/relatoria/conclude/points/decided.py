"""What people decided about clusters: contributions that say the same, and contributions that stand on their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from relatoria.conclude.points.cluster import Cluster, Likely
from relatoria.conclude.points.voices import Voice


@dataclass(frozen=True, slots=True)
class Decisions:
    """Sets of contribution ids: those of one set of ``together`` are one point, those of ``apart`` leave theirs."""

    together: tuple[frozenset[str], ...] = ()
    apart: tuple[frozenset[str], ...] = ()


def decided(
    heard: Sequence[Voice], clusters: Sequence[Cluster], likely: Sequence[Likely], decisions: Decisions
) -> tuple[list[Cluster], list[Likely]]:
    """The clusters as people decided, and the likely pairs that remain; in the order of their centres.

    What is to stand apart leaves first, then what belongs together is joined; ids that no voice has are passed over.
    """
    if not decisions.apart and not decisions.together:
        return list(clusters), list(likely)
    at = {voice.contribution.id: place for place, voice in enumerate(heard)}
    kept = [part for one in clusters for part in _cut(one, [_places(ids, at) for ids in decisions.apart])]
    for ids in decisions.together:
        kept = _joined(kept, _places(ids, at))
    kept.sort(key=lambda one: one.centre)
    home = {member: place for place, one in enumerate(kept) for member in one.members}
    moved = {
        (min(pair), max(pair)): score
        for pair, score in reversed(
            [((home[clusters[p.left].centre], home[clusters[p.right].centre]), p.score) for p in likely]
        )
    }
    pairs = [Likely(left, right, score) for (left, right), score in moved.items() if left != right]
    return kept, sorted(pairs, key=lambda p: (-p.score, p.left, p.right))


def _places(ids: Iterable[str], at: dict[str, int]) -> frozenset[int]:
    return frozenset(at[one] for one in ids if one in at)


def _cut(cluster: Cluster, apart: Sequence[frozenset[int]]) -> list[Cluster]:
    """The cluster without those who are to stand apart, and these as clusters of their own."""
    parts: list[Cluster] = []
    rest = cluster
    for places in apart:
        out = tuple(member for member in rest.members if member in places)
        if not out or len(out) == len(rest.members):
            continue
        stay = tuple(member for member in rest.members if member not in places)
        parts.append(Cluster(out[0], out))
        rest = replace(rest, members=stay, centre=rest.centre if rest.centre in stay else stay[0])
    return [rest, *parts]


def _joined(clusters: Sequence[Cluster], places: frozenset[int]) -> list[Cluster]:
    """The clusters with those that hold one of the places made one, around the centre of the largest."""
    touched = [one for one in clusters if places & set(one.members)]
    if len(touched) < 2:
        return list(clusters)
    largest = max(touched, key=lambda one: (len(one.members), -one.centre))
    members = {member for one in touched for member in one.members}
    opposed = {member for one in touched for member in one.opposed} - members
    joined = Cluster(largest.centre, tuple(sorted(members)), tuple(sorted(opposed)))
    return [*(one for one in clusters if one not in touched), joined]

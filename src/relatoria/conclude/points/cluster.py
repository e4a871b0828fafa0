"""Which voices say the same: near-certain likeness merges, likely likeness is proposed to a person."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from relatoria.conclude.likeness import contradicts, leaning, may_oppose, near_pairs
from relatoria.conclude.points.agreement import SUBJECT, agree
from relatoria.conclude.points.agreement import codes as codes_of
from relatoria.conclude.points.odds import at_odds
from relatoria.conclude.points.same import said_as, same
from relatoria.conclude.points.voices import Voice

MERGE = 0.82
"""From this likeness on two voices of one language are taken to say the same without asking."""
MERGE_ACROSS = 0.93
"""The same for two languages: concepts and cognates are shared by more that differs."""
MERGE_ACROSS_THEMED = 0.75
"""For two languages where both voices have the very same themes: what likeness alone leaves open, the codes settle."""
TELLING = ("policy_area", "level")
"""Codes that tell «access to school» from «access to health care», «national budgets» from «local budgets»."""
NEVER = 2.0
PROPOSE = 0.52
"""From this likeness on a merge is proposed to the rapporteur."""
KEPT = 100_000
"""The strongest likely pairs of clusters that are kept: nobody looks at more, and their number grows as the square."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Voices (by position) that say the same as the one in the centre; ``opposed`` say the opposite."""

    centre: int
    members: tuple[int, ...]
    opposed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """Two clusters (by position) whose centres or members are likely to say the same."""

    left: int
    right: int
    score: float


def cluster(voices: Sequence[Voice], against: Sequence[tuple[int, int]] = ()) -> tuple[list[Cluster], list[Likely]]:
    """Star clusters over the near-certain pairs, and the likely pairs between clusters; of the pairs ``against`` the
    record says that one opposes the other.

    The voice with the most (then the strongest) near-certain neighbours becomes a centre and takes those that are
    still free; so every member is near-certainly like its centre, and chains do not form. Linear in the pairs.
    """
    alike, opposite, likely = _neighbours(voices)
    strength = {at: (len(found), sum(score for _, score in found)) for at, found in alike.items()}
    order = sorted(range(len(voices)), key=lambda at: (*(-part for part in strength.get(at, (0, 0.0))), at))
    home: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for at in order:
        if at in home:
            continue
        home[at] = at
        members[at] = [at]
        for other, _ in sorted(alike.get(at, ()), key=lambda found: (-found[1], found[0])):
            if other not in home:
                home[other] = at
                members[at].append(other)
    said_by = {c: len({actor for at in found for actor in voices[at].actors}) for c, found in members.items()}
    standing = {c: (voices[c].for_it, said_by[c]) for c in members}
    opposed = _opposition([*opposite, *against], home, members, standing)
    clusters = [Cluster(c, tuple(sorted(members[c])), opposed.get(c, ())) for c in sorted(members) if members[c]]
    position = {found.centre: at for at, found in enumerate(clusters)}
    return clusters, _between(likely, home, position)


_Columns = tuple["array[int]", "array[int]", "array[float]"]
"""Both voices of each likely pair and their likeness, in plain columns: a million voices may have many millions."""


def _neighbours(
    voices: Sequence[Voice],
) -> tuple[dict[int, list[tuple[int, float]]], list[tuple[int, int]], _Columns]:
    """Near-certain neighbours, pairs of opposite polarity, and likely pairs."""
    alike: dict[int, list[tuple[int, float]]] = defaultdict(list)
    opposite: list[tuple[int, int]] = []
    likely: _Columns = (array("q"), array("q"), array("d"))
    texts = [voice.text for voice in voices]
    languages = [voice.language for voice in voices]
    leans = cache(lambda at: leaning(texts[at], languages[at]))
    codes = cache(lambda at: _telling(voices[at]))
    said = cache(lambda at: said_as(voices[at], leans(at)))
    for pair in near_pairs(texts, languages, threshold=PROPOSE):
        left, right = voices[pair.left], voices[pair.right]
        differ = left.for_it != right.for_it or (
            may_oppose(leans(pair.left), leans(pair.right))
            and contradicts(left.text, right.text, (left.language, right.language)) is not None
        )
        if differ:
            if said(pair.left).terms.values == said(pair.right).terms.values and at_odds(left, right):
                opposite.append((pair.left, pair.right))
        elif (
            pair.score >= _merge_from(codes(pair.left), codes(pair.right)) or agree(left, right, pair.score)
        ) and same(said(pair.left), said(pair.right)):
            alike[pair.left].append((pair.right, pair.score))
            alike[pair.right].append((pair.left, pair.score))
        else:
            likely[0].append(pair.left)
            likely[1].append(pair.right)
            likely[2].append(pair.score)
    return alike, opposite, likely


class _Codes(NamedTuple):
    """What of a voice decides from which likeness it merges."""

    language: str
    telling: tuple[frozenset[str], ...]
    subjects: frozenset[str]


def _telling(voice: Voice) -> _Codes:
    subjects = frozenset().union(*(codes_of(voice, name) for name in SUBJECT))
    return _Codes(voice.language, tuple(codes_of(voice, name) for name in TELLING), subjects)


def _merge_from(left: _Codes, right: _Codes) -> float:
    if left.telling != right.telling:
        return NEVER
    if left.language == right.language:
        return MERGE
    return MERGE_ACROSS_THEMED if len(left.subjects) > 1 and left.subjects == right.subjects else MERGE_ACROSS


def _opposition(
    opposite: Sequence[tuple[int, int]],
    home: dict[int, int],
    members: dict[int, list[int]],
    standing: dict[int, tuple[bool, int]],
) -> dict[int, tuple[int, ...]]:
    """Of two clusters that contradict each other give one to the other as its opposition.

    What is proposed is the point, and those who oppose it are against; of two proposals the one with more actors is.
    """
    against: dict[int, set[int]] = defaultdict(set)
    pairs = {(min(home[left], home[right]), max(home[left], home[right])) for left, right in opposite}
    ranked = sorted(pairs, key=lambda pair: (*sorted(-standing[c][1] for c in pair), pair))
    for one, other in ranked:  # the largest first: the opposition goes to the proposal that most share
        if one == other or not members.get(one) or not members.get(other):
            continue
        larger, smaller = sorted((one, other), key=lambda centre: (*(-part for part in standing[centre]), centre))
        if against.get(smaller):
            continue
        against[larger].update(members[smaller])
        members[smaller] = []
    return {centre: tuple(sorted(found)) for centre, found in against.items()}


def _between(likely: _Columns, home: dict[int, int], position: dict[int, int]) -> list[Likely]:
    """The best likeness between any voices of two clusters, strongest first (then by position): the first `KEPT`."""
    place = np.array([position.get(home[at], -1) for at in range(len(home))], dtype=np.int32)
    left, right, scores = (np.array(column) for column in likely)
    one, other = np.minimum(place[left], place[right]), np.maximum(place[left], place[right])
    apart = (one >= 0) & (one != other)
    one, other, scores = one[apart], other[apart], scores[apart]
    order = np.lexsort((other, one, -scores))
    _, first = np.unique(one[order].astype(np.int64) * (len(place) + 1) + other[order], return_index=True)
    kept = order[np.sort(first)[:KEPT]]
    found = zip(one[kept].tolist(), other[kept].tolist(), scores[kept].tolist(), strict=True)
    return [Likely(*pair) for pair in found]

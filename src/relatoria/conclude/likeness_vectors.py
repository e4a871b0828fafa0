"""Sparse vectors of wordings, and the exact join of the near ones."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from relatoria.conclude.likeness_features import (
    Weights,
    Wording,
    gram_weights,
    meaning_weights,
    read_wording,
    stem_weights,
)

Family = Callable[[Wording], Weights]
FAMILIES: dict[str, Family] = {
    "stem": stem_weights,
    "meaning": meaning_weights,
    "gram": gram_weights,
}
"""What can be compared, by name."""

SAME_LANGUAGE = {"stem": 0.5, "meaning": 0.5}
OTHER_LANGUAGE = {"meaning": 1.0}
"""The part of each family in the likeness of a near pair, within a language and across two."""

STRETCH = 0.6
"""Likeness is the cosine to this power: a cosine of .37, half the words the same in other endings, reads as .55."""

_CHUNK = 4_000  # rows compared at once: bounds the memory of a block of results
_COMMON = 0.02
_COMMON_LEAST = 1_000
"""A sign that more than a fiftieth of the texts (and more than a thousand) share tells nothing and weighs nothing."""

_FIRST_CAP = 64
_SHOWN_AT_ONCE = 100_000  # pairs made values of at once


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items of one list that are alike: their positions (``left < right``) and their likeness in [0, 1]."""

    left: int
    right: int
    score: float


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each sign tells among some items: its column and its factor; ``unseen`` is that of a sign in none."""

    columns: dict[str, int]
    factors: np.ndarray[tuple[int], np.dtype[np.float32]]
    unseen: float


def rarity(items: Iterable[Weights]) -> Rarity:
    """1 + ln((1 + n) / (1 + items that have the sign)), for n items."""
    columns: dict[str, int] = {}
    have: list[int] = []
    number = 0
    for weights in items:
        number += 1
        for sign in weights:
            at = columns.setdefault(sign, len(columns))
            if at == len(have):
                have.append(0)
            have[at] += 1
    counts = np.asarray(have, dtype=np.float32)
    factors = (1 + np.log((1 + number) / (1 + counts))).astype(np.float32)
    return Rarity(columns, factors, 1 + math.log(1 + number))


def vectors(items: Sequence[Weights], rare: Rarity) -> csr_matrix:
    """One row of unit length an item, over the columns of ``rare``; an item without signs is a row of zeros.

    Signs that ``rare`` does not know have no column, but their weight counts in the length.
    """
    indices, starts, data = array("i"), array("q", [0]), array("f")
    unknown = np.zeros(len(items), dtype=np.float32)
    for row, weights in enumerate(items):
        for sign, weight in weights.items():
            at = rare.columns.get(sign)
            if at is None:
                unknown[row] += (weight * rare.unseen) ** 2
                continue
            indices.append(at)
            data.append(weight)
        starts.append(len(indices))
    where = np.array(indices, dtype=np.int32)
    values = np.array(data, dtype=np.float32) * rare.factors[where]
    rows = np.repeat(np.arange(len(items)), np.diff(np.array(starts)))
    lengths = np.sqrt(np.bincount(rows, values**2, minlength=len(items)) + unknown)
    values = (values / np.where(lengths == 0, 1, lengths)[rows]).astype(np.float32)
    shape = (len(items), max(1, len(rare.columns)))
    matrix = csr_matrix((values, where, np.array(starts, dtype=np.int32)), shape=shape)
    matrix.eliminate_zeros()
    return matrix


def near_pairs(
    texts: Sequence[str], languages: Sequence[str], *, threshold: float, blocks: Sequence[str] | None = None
) -> Iterator[Pair]:
    """Yield every pair of texts with a likeness of at least ``threshold``, in the order of their positions.

    ``languages`` are one code a text («es», «en», «fr»; another is detected). With ``blocks`` (one key a text) only
    pairs of one block are compared. Exact: no pair at the threshold is missed. Polarity is not looked at: ask
    `contradicts` of the pairs.

    Raises:
        ValueError: if the lists differ in length, or ``threshold`` is not in (0, 1].
    """
    if len(texts) != len(languages) or (blocks is not None and len(blocks) != len(texts)):
        raise ValueError("texts, languages and blocks must be of one length")
    if not 0 < threshold <= 1:
        raise ValueError(f"a threshold of {threshold} is not in (0, 1]")
    spoken, within, across = _matrices(texts, languages)
    cosine = threshold ** (1 / STRETCH)
    found = [
        near
        for block in _groups(blocks if blocks is not None else [""] * len(texts))
        for near in _block_pairs(np.array(block), spoken, (within, across), cosine)
    ]
    if found:
        yield from _in_order(found)


class _Near(NamedTuple):
    """Pairs in plain arrays, since there may be millions: ``one`` and ``other`` in any order, and their cosine."""

    one: NDArray[np.int64]
    other: NDArray[np.int64]
    cosine: NDArray[np.float32]


def _in_order(found: Sequence[_Near]) -> Iterator[Pair]:
    one, other = (np.concatenate([part[at] for part in found]) for at in (0, 1))
    cosines = np.concatenate([near.cosine for near in found])
    left, right = np.minimum(one, other), np.maximum(one, other)
    order = np.lexsort((right, left))
    for start in range(0, len(order), _SHOWN_AT_ONCE):
        some = order[start : start + _SHOWN_AT_ONCE]
        for at, to, cosine in zip(left[some].tolist(), right[some].tolist(), cosines[some].tolist(), strict=True):
            yield Pair(at, to, min(1.0, round(cosine**STRETCH, 4)))


def _matrices(texts: Sequence[str], languages: Sequence[str]) -> tuple[list[str], csr_matrix, csr_matrix]:
    """The language of each text, the vectors within its language, and those across (no rows for one language)."""
    spoken: list[str] = []
    within, across = _Rows(), _Rows()
    several = len(set(languages)) > 1 or not set(languages) <= {"es", "en", "fr"}
    for text, language in zip(texts, languages, strict=True):
        wording = read_wording(text, language)
        spoken.append(wording.language)
        within.add(_mix(wording, SAME_LANGUAGE))
        if several:
            across.add(_mix(wording, OTHER_LANGUAGE))
    return spoken, within.matrix(), across.matrix()


class _Rows:
    """Sparse rows as they come, in plain arrays: a million texts must fit in memory."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        self._where, self._starts, self._values = array("i"), array("q", [0]), array("f")

    def add(self, weights: Weights) -> None:
        """Add the row of one item."""
        for sign, weight in weights.items():
            self._where.append(self._columns.setdefault(sign, len(self._columns)))
            self._values.append(weight)
        self._starts.append(len(self._where))

    def matrix(self) -> csr_matrix:
        """The rows at unit length, each sign by its rarity; what is too common weighs nothing."""
        number = len(self._starts) - 1
        where = np.array(self._where, dtype=np.int32)
        counts = np.bincount(where, minlength=len(self._columns))
        factors = (1 + np.log((1 + number) / (1 + counts))).astype(np.float32)
        factors[counts > max(_COMMON * number, _COMMON_LEAST)] = 0.0
        values = np.array(self._values, dtype=np.float32) * factors[where]
        rows = np.repeat(np.arange(number), np.diff(np.array(self._starts)))
        lengths = np.sqrt(np.bincount(rows, values**2, minlength=number))
        values = (values / np.where(lengths == 0, 1, lengths)[rows]).astype(np.float32)
        shape = (number, max(1, len(self._columns)))
        matrix = csr_matrix((values, where, np.array(self._starts, dtype=np.int32)), shape=shape)
        matrix.eliminate_zeros()
        return matrix


def _mix(wording: Wording, parts: dict[str, float]) -> Weights:
    """The signs of several families together, each family scaled so that its part of the dot product is as given."""
    mix: Weights = {}
    for name, part in parts.items():
        weights = FAMILIES[name](wording)
        scale = (part / (sum(w * w for w in weights.values()) or 1.0)) ** 0.5
        for sign, weight in weights.items():
            mix[f"{name[:2]}:{sign}"] = weight * scale
    return mix


def _groups(keys: Sequence[str]) -> Iterable[list[int]]:
    groups: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        groups.setdefault(key, []).append(at)
    return groups.values()


def _block_pairs(
    block: NDArray[np.int64], spoken: Sequence[str], matrices: tuple[csr_matrix, csr_matrix], cosine: float
) -> Iterator[_Near]:
    within, across = matrices
    languages = np.array([spoken[at] for at in block])
    by_language = {language: block[languages == language] for language in sorted(set(languages.tolist()))}
    for group in by_language.values():
        yield from _self_join(within[group], group, cosine)
    names = sorted(by_language)
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            left, right = by_language[one], by_language[other]
            yield from _join(across[left], across[right], left, right, cosine)


def _self_join(matrix: csr_matrix, items: NDArray[np.int64], cosine: float) -> Iterator[_Near]:
    for start in range(0, len(items), _CHUNK):
        rows, columns, cosines = _near(matrix[start : start + _CHUNK], matrix[start:], cosine)
        later = rows < columns
        yield _Near(items[start + rows[later]], items[start + columns[later]], cosines[later])


def _join(
    left: csr_matrix,
    right: csr_matrix,
    left_items: NDArray[np.int64],
    right_items: NDArray[np.int64],
    cosine: float,
) -> Iterator[_Near]:
    for start in range(0, len(left_items), _CHUNK):
        rows, columns, cosines = _near(left[start : start + _CHUNK], right, cosine)
        yield _Near(left_items[start + rows], right_items[columns], cosines)


def _near(left: csr_matrix, right: csr_matrix, cosine: float) -> _Near:
    """Every (row, column, dot product) of at least ``cosine``; the cap on results a row grows until nothing is cut."""
    cap = min(_FIRST_CAP, right.shape[0])
    turned = right.T.tocsr()
    slack = cosine - 1e-6  # single precision, and «greater than» where «at least» is meant
    while True:
        found = sp_matmul_topn(left, turned, top_n=cap, threshold=slack, n_threads=2)
        if cap >= right.shape[0] or np.diff(found.indptr).max(initial=0) < cap:
            break
        cap = min(cap * 8, right.shape[0])
    rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
    return _Near(rows, found.indices, found.data)

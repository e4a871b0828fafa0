"""How alike two wordings are, across Spanish, English and French, and why.

`near_pairs` finds the near ones among many; `likeness` ranks one list for the items of another; `why_alike` and
`contradicts` give the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from relatoria.conclude.likeness_features import Wording, as_written, cut, part_of, shared, words_in
from relatoria.conclude.likeness_polarity import (
    Leaning,
    Side,
    affirmed,
    axis_reason,
    leaning_of,
    may_oppose,
    opposite,
    side,
)
from relatoria.conclude.likeness_vectors import FAMILIES, STRETCH, Pair, Rarity, near_pairs, rarity, vectors

__all__ = ["Match", "Pair", "contradicts", "coverage", "leaning", "likeness", "may_oppose", "near_pairs", "why_alike"]

_PARTS = {"stem": 0.1, "meaning": 0.7, "gram": 0.2}
_PARTS_ACROSS = {"stem": 0.0, "meaning": 0.9, "gram": 0.1}
"""The part of each family in the likeness of two texts of one language, and of two languages."""

_SHOWN = 4

_SAME_CONTENT = 0.5
"""Two wordings can contradict only where they share this part of the content of the shorter one."""

_DENIED_CONTENT = 0.6
"""Where only a word is denied («water has no border»), the longer one too is about little else."""

_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Match:
    """An item of the second list for one of the first: its position, likeness in [0, 1], and the shared words."""

    item: int
    score: float
    why: str


Languages = str | None | Sequence[str | None]
"""One language code for a whole list, one for each of its texts, or None where unknown."""

Texts = tuple[tuple[str, str | None], ...]
"""Texts with their language codes."""


@dataclass(frozen=True, slots=True)
class _List:
    """One list made ready: its wordings, and by family the vectors of its items."""

    wordings: tuple[Wording, ...]
    matrices: dict[str, csr_matrix]


def likeness(
    a: Sequence[str], b: Sequence[str], *, limit: int = 0, languages: tuple[Languages, Languages] = (None, None)
) -> list[tuple[Match, ...]]:
    """For each text of ``a`` the texts of ``b``, best first (then by position); ``limit`` 0 ranks them all.

    ``languages`` are those of ``a`` and of ``b``: one code, one for each text, or None to detect each text's own. The
    fewer texts of the longer list have a word, the more it weighs.
    """
    if not a or not b:
        return [() for _ in a]
    ours, theirs = _texts(a, languages[0]), _texts(b, languages[1])
    longer = ours if len(ours) > len(theirs) else theirs
    right = _ready(theirs, longer)
    rows: list[tuple[Match, ...]] = []
    for start in range(0, len(ours), _CHUNK):
        left = _made(ours[start : start + _CHUNK], _counted(longer))
        rows.extend(_ranked(left, right, limit))
    return rows


def _texts(texts: Sequence[str], languages: Languages) -> Texts:
    if languages is None or isinstance(languages, str):
        return tuple((text, languages) for text in texts)
    return tuple(zip(texts, languages, strict=True))


@lru_cache(maxsize=4)
def _counted(texts: Texts) -> dict[str, Rarity]:
    """How rare each sign is among ``texts``, by family."""
    wordings = [cut(text, language) for text, language in texts]
    return {name: rarity(FAMILIES[name](wording) for wording in wordings) for name in _PARTS}


@lru_cache(maxsize=4)
def _ready(texts: Texts, among: Texts) -> _List:
    """A list made ready once, however often it is asked against (a check asks for every sentence of a report)."""
    return _made(texts, _counted(among))


def _made(texts: Texts, rare: dict[str, Rarity]) -> _List:
    wordings = tuple(cut(text, language) for text, language in texts)
    return _List(
        wordings, {name: vectors([FAMILIES[name](wording) for wording in wordings], rare[name]) for name in _PARTS}
    )


def _ranked(left: _List, right: _List, limit: int) -> list[tuple[Match, ...]]:
    scores = _scores(left, right)
    rows: list[tuple[Match, ...]] = []
    for row, wording in enumerate(left.wordings):
        order = np.argsort(-scores[row], kind="stable")[: limit or None].tolist()
        rows.append(tuple([_match(wording, right.wordings[at], at, float(scores[row, at])) for at in order]))
    return rows


def _match(wording: Wording, other: Wording, at: int, score: float) -> Match:
    return Match(at, round(min(1.0, score), 4), _why(wording, other) if score > 0 else "")


def _scores(left: _List, right: _List) -> NDArray[np.float32]:
    """The likeness of each item of ``left`` with each of ``right``."""
    one = np.array([wording.language for wording in left.wordings])
    other = np.array([wording.language for wording in right.wordings])
    same = one[:, None] == other[None, :]
    total = np.zeros(same.shape, dtype=np.float32)
    for name, part in _PARTS.items():
        weight = np.where(same, part, _PARTS_ACROSS[name]).astype(np.float32)
        total += weight * (left.matrices[name] @ right.matrices[name].T).toarray()
    return np.power(total, np.float32(STRETCH), dtype=np.float32)


def why_alike(a: str, b: str, languages: tuple[str, str]) -> str:
    """The concepts and words that two texts share, as each writes them: «“remesas” ~ “remittances”; “2030”».

    An empty string where nothing is shared.
    """
    return _why(cut(a, languages[0]), cut(b, languages[1]))


def _why(a: Wording, b: Wording) -> str:
    pairs = shared(a, b)[:_SHOWN]
    said = [(as_written(a, one), as_written(b, other), one == other) for one, other in pairs]
    return "; ".join(f"“{one}”" if same else f"“{one}” ~ “{other}”" for one, other, same in said)


def contradicts(a: str, b: str, languages: tuple[str, str]) -> str | None:
    """Why two texts with the same content take opposite sides, in words with both wordings; None where they do not.

    Opposite sides are opposite ends of one axis of `polarity.toml` («increase» against «reduce») after negation, or
    one text denying a word that the other affirms.
    """
    one, other = (cut(affirmed(text, language), language) for text, language in zip((a, b), languages, strict=True))
    side_a, side_b = _side(one), _side(other)
    ends = opposite(side_a, side_b)
    denied = _denied(one, side_a, other, side_b) if ends is None else None
    if ends is None and denied is None:
        return None
    shorter, longer = _common(one, side_a, other, side_b)
    if shorter < _SAME_CONTENT or (denied is not None and longer < _DENIED_CONTENT):
        return None
    if ends is not None:
        axis, said_a, said_b = ends
        return f"“{said_a}” against “{said_b}”: {axis_reason(axis)}"
    return f"“{denied}” is denied by one and affirmed by the other" if denied else None


def leaning(text: str, language: str) -> Leaning:
    """Which sides a text takes, for `may_oppose`: where that says no of two texts, `contradicts` gives None."""
    words, spoken = words_in(affirmed(text, language), language)
    return leaning_of(side(words, spoken), spoken)


def _side(wording: Wording) -> Side:
    return side(wording.words, wording.language)


def _common(a: Wording, side_a: Side, b: Wording, side_b: Side) -> tuple[float, float]:
    """The part of the content of the shorter text that the longer has, and the reverse."""
    shorter, longer = sorted((_content(a, side_a), _content(b, side_b)), key=lambda one: sum(one.meanings.values()))
    return part_of(shorter, longer), part_of(longer, shorter)


def _content(wording: Wording, taken: Side) -> Wording:
    """The words that take no side, each as its cognate or stem."""
    neutral = [wording.words[at] for at in taken.neutral]
    return cut(" ".join(neutral), wording.language)


def coverage(a: str, b: str, languages: tuple[str, str]) -> tuple[float, float, float]:
    """The part of the content of ``a`` that ``b`` has, that of ``b`` that ``a`` has, and the smaller to the larger.

    Each in [0, 1]; 0 where a text has no content. What takes a side is no content.
    """
    one, other = cut(a, languages[0]), cut(b, languages[1])
    ours, theirs = _content(one, _side(one)), _content(other, _side(other))
    if not ours.named or not theirs.named:
        return 0.0, 0.0, 0.0
    mine, yours = sum(ours.meanings.values()), sum(theirs.meanings.values())
    return part_of(ours, theirs), part_of(theirs, ours), min(mine, yours) / max(mine, yours)


def _denied(a: Wording, side_a: Side, b: Wording, side_b: Side) -> str | None:
    """A word that one text denies and the other says without denying it; within one language."""
    if a.language != b.language or {side_a.negations, side_b.negations} != {0, 1}:
        return None
    said_a, said_b = ({stem: word for stem, word, _ in part.content} for part in (a, b))
    for denied, kept, said in ((side_a.negated, side_b.negated, said_b), (side_b.negated, side_a.negated, said_a)):
        for stem in sorted(denied - kept):
            if stem in said:
                return said[stem]
    return None

"""How alike two wordings are, across Spanish, English and French, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items of one list that are alike: their positions (``left < right``) and their likeness in [0, 1]."""

    left: int
    right: int
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """An item of the second list for one of the first: its position, likeness in [0, 1], and the shared words."""

    item: int
    score: float
    why: str


def near_pairs(
    texts: Sequence[str], languages: Sequence[str], *, threshold: float, blocks: Sequence[str] | None = None
) -> Iterator[Pair]:
    """Yield every pair of texts with a likeness of at least ``threshold``; with ``blocks``, only pairs of one block."""
    raise NotImplementedError


def likeness(
    a: Sequence[str], b: Sequence[str], *, limit: int = 0, languages: tuple[str | None, str | None] = (None, None)
) -> list[tuple[Match, ...]]:
    """For each text of ``a``: the texts of ``b``, best first; ``limit`` 0 ranks them all."""
    raise NotImplementedError


def why_alike(a: str, b: str, languages: tuple[str, str]) -> str:
    """The shared concepts and words of two texts, in words to read."""
    raise NotImplementedError


def contradicts(a: str, b: str, languages: tuple[str, str]) -> str | None:
    """Why two texts with the same content take opposite sides, or None where they do not."""
    raise NotImplementedError

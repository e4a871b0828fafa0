"""A document's text as a page shows it: paragraphs cut into runs, each knowing its place, repairs and voices."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

PARAGRAPHS = 120
"""How many paragraphs a page shows."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range that belongs to something: ``uid`` of it, and the number of its colour."""

    start: int
    end: int
    uid: str
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters that stand together: ``start`` in the source, what was there ``before`` a repair, and marks."""

    start: int
    text: str
    before: str = ""
    voices: str = ""
    brought: str = ""
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: what it is, its page and language, and its runs."""

    kind: str
    level: int
    page: int | None
    language: str
    marker: str
    start: int
    end: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change between source and clean text; ``shown`` for a repair, which the reader is told of."""

    start: int
    end: int
    after: str
    shown: bool


def edits_of(shape: dict[str, Any]) -> list[Edit]:
    """The edits of a document's shape in order."""
    layout = (Edit(one["start"], one["end"], one["after"], shown=False) for one in shape.get("layout", ()))
    repairs = (Edit(one["start"], one["end"], one["after"], shown=True) for one in shape.get("repairs", ()))
    return sorted((*layout, *repairs), key=lambda one: (one.start, -one.end))


def blocks(
    text: str, shape: dict[str, Any], paragraphs: Sequence[dict[str, Any]], voices: list[Mark], brought: list[Mark]
) -> list[Block]:
    """Some paragraphs of a document as blocks, with the marks that lie in them."""
    edits = edits_of(shape)
    starts = [one.start for one in edits]
    found = []
    for one in paragraphs:
        start, end = one["start"], one["end"]
        within = [e for e in edits[bisect_left(starts, start) : bisect_left(starts, end)] if e.end <= end]
        said, kept = _within(voices, start, end), _within(brought, start, end)
        pieces = _pieces(text, start, end, within, sorted(_cuts((*said, *kept))))
        runs = tuple(_run(piece, said, kept) for piece in pieces)
        found.append(
            Block(
                one.get("kind", "text"),
                min(one.get("level") or 1, 4),
                one.get("page"),
                one.get("language") or "",
                one.get("marker") or "",
                start,
                end,
                runs,
            )
        )
    return found


def _within(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    return [mark for mark in marks if mark.start < end and mark.end > start]


def _cuts(marks: Iterable[Mark]) -> set[int]:
    return {at for mark in marks for at in (mark.start, mark.end)}


Piece = tuple[int, str, str]
"""Start in the source, text, and what was there before a repair."""


def _pieces(text: str, start: int, end: int, edits: Sequence[Edit], cuts: Sequence[int]) -> list[Piece]:
    found: list[Piece] = []
    at = start
    for edit in edits:
        if edit.start < at:
            continue
        found += _stretch(text, at, edit.start, cuts)
        if edit.after:
            found.append((edit.start, edit.after, text[edit.start : edit.end] if edit.shown else ""))
        at = edit.end
    found += _stretch(text, at, end, cuts)
    return found


def _stretch(text: str, start: int, end: int, cuts: Sequence[int]) -> list[Piece]:
    """The untouched text of a range, cut where marks begin and end."""
    inside = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
    edges = [start, *inside, end]
    return [(a, text[a:b], "") for a, b in pairwise(edges) if a < b]


def _run(piece: Piece, voices: Sequence[Mark], brought: Sequence[Mark]) -> Run:
    at, words, before = piece
    said = [mark for mark in voices if mark.start <= at < mark.end]
    kept = [mark for mark in brought if mark.start <= at < mark.end]
    return Run(
        at,
        words,
        before,
        " ".join(dict.fromkeys(mark.uid for mark in said)),
        " ".join(dict.fromkeys(mark.uid for mark in kept)),
        said[0].colour if said else 0,
    )

"""The clean text of a document and the map from each of its characters to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relatoria.model.document import Document, Edit, Paragraph

SEPARATOR = "\n"
"""Stands between two paragraphs of a clean text; no paragraph contains it."""


@dataclass(frozen=True, slots=True)
class CleanParagraph:
    """A paragraph and the half-open range ``[start, end)`` that it has in the clean text."""

    paragraph: Paragraph
    start: int
    end: int


class CleanText:
    """A document's clean text with its offset map; made by `clean`.

    ``text`` joins the clean paragraphs with `SEPARATOR`. Every character comes from a source range: one kept
    character from itself, the replacement of an edit from the whole range that it replaces.
    """

    __slots__ = ("_clean_starts", "_source_ends", "_source_starts", "_verbatim", "paragraphs", "text")

    def __init__(self, text: str, paragraphs: tuple[CleanParagraph, ...], pieces: Sequence[Piece]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self._clean_starts = [piece.clean for piece in pieces]
        self._source_starts = [piece.start for piece in pieces]
        self._source_ends = [piece.end for piece in pieces]
        self._verbatim = [piece.verbatim for piece in pieces]

    def source_start(self, offset: int) -> int:
        """Where the source range of the clean character at ``offset`` starts. O(log n)."""
        at = bisect_right(self._clean_starts, offset) - 1
        if at < 0:
            return 0
        start = self._source_starts[at]
        return min(start + offset - self._clean_starts[at], self._source_ends[at]) if self._verbatim[at] else start

    def source_end(self, offset: int) -> int:
        """Where the source range of the clean character at ``offset`` ends (exclusive). O(log n)."""
        at = bisect_right(self._clean_starts, offset) - 1
        if at < 0:
            return 0
        end = self._source_ends[at]
        return min(self._source_starts[at] + offset - self._clean_starts[at] + 1, end) if self._verbatim[at] else end

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source range of the clean range ``[start, end)``.

        Raises:
            ValueError: if the range is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no clean range [{start}, {end}) in a text of {len(self.text)} characters")
        return self.source_start(start), self.source_end(end - 1)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean characters from ``clean`` on that comes from the source range ``[start, end)``."""

    clean: int
    start: int
    end: int
    verbatim: bool


def clean(document: Document) -> CleanText:
    """Undo the page and the damage: apply the document's layout edits and repairs, paragraph by paragraph. Linear."""
    edits = sorted((*document.layout, *document.repairs), key=lambda edit: (edit.start, -edit.end))
    starts = [edit.start for edit in edits]
    pieces: list[Piece] = []
    parts: list[str] = []
    paragraphs: list[CleanParagraph] = []
    length = 0
    for paragraph in document.paragraphs:
        if parts:
            parts.append(SEPARATOR)
            pieces.append(Piece(length, paragraph.start, paragraph.start, verbatim=False))
            length += 1
        begin = length
        inside = _edits_within(edits, starts, paragraph)
        for start, end, text in _runs(document.text, paragraph.start, paragraph.end, inside):
            parts.append(text if text is not None else document.text[start:end])
            pieces.append(Piece(length, start, end, verbatim=text is None))
            length += len(parts[-1])
        paragraphs.append(CleanParagraph(paragraph, begin, length))
    return CleanText("".join(parts), tuple(paragraphs), pieces)


def _edits_within(edits: Sequence[Edit], starts: Sequence[int], paragraph: Paragraph) -> list[Edit]:
    inside: list[Edit] = []
    at = bisect_right(starts, paragraph.start - 1)
    while at < len(edits) and edits[at].start < paragraph.end:
        edit = edits[at]
        whole = edit.start == paragraph.start and edit.end == paragraph.end and not edit.after.strip()
        if edit.end <= paragraph.end and not whole:
            inside.append(edit)
        at += 1
    return inside


def _runs(text: str, start: int, end: int, edits: Iterable[Edit]) -> Iterable[tuple[int, int, str | None]]:
    """Split ``[start, end)`` into kept runs (None) and replacements; an edit inside an earlier one is passed over."""
    at = start
    for edit in edits:
        if edit.start < at:
            continue
        if edit.start > at:
            yield at, edit.start, None
        if edit.after:
            yield edit.start, edit.end, edit.after
        at = edit.end
    if at < end:
        yield at, end, None

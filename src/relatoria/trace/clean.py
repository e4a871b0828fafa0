"""The clean text of a document and the map from each of its characters to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from relatoria.model.document import Document, Edit, Paragraph

SEPARATOR = "\n"
"""Stands between two paragraphs of a clean text; no paragraph contains it."""


class CleanParagraph(Struct, frozen=True):
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

    def __init__(self, text: str, paragraphs: tuple[CleanParagraph, ...], pieces: Pieces) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self._clean_starts, self._source_starts, self._source_ends, self._verbatim = pieces

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
        starts = self._clean_starts
        at = bisect_right(starts, start) - 1
        if self._verbatim[at] and (at + 1 == len(starts) or end <= starts[at + 1]):  # all in one piece, as mostly
            moved = self._source_starts[at] - starts[at]
            return start + moved, end + moved
        return self.source_start(start), self.source_end(end - 1)


Pieces = tuple[list[int], list[int], list[int], list[bool]]
"""Runs of clean characters: where each begins, the source range it comes from, and whether it stands there so."""


def clean(document: Document) -> CleanText:
    """Undo the page and the damage: apply the document's layout edits and repairs, paragraph by paragraph. Linear."""
    edits = sorted((*document.layout, *document.repairs), key=lambda edit: (edit.start, -edit.end))
    edit_starts = [edit.start for edit in edits]
    cleans: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    verbatim: list[bool] = []
    parts: list[str] = []
    paragraphs: list[CleanParagraph] = []
    length = 0
    for paragraph in document.paragraphs:
        first = length + len(SEPARATOR) if parts else length
        for start, end, after in _runs(paragraph, _edits_within(edits, edit_starts, paragraph), first=not parts):
            part = document.text[start:end] if after is None else after
            parts.append(part)
            cleans.append(length)
            starts.append(start)
            ends.append(end)
            verbatim.append(after is None)
            length += len(part)
        paragraphs.append(CleanParagraph(paragraph, first, length))
    return CleanText("".join(parts), tuple(paragraphs), (cleans, starts, ends, verbatim))


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


def _runs(paragraph: Paragraph, edits: Iterable[Edit], *, first: bool) -> list[tuple[int, int, str | None]]:
    """Split a paragraph into kept runs (None) and replacements, a separator before it unless it is the ``first``.

    An edit inside an earlier one is passed over.
    """
    at, end = paragraph.start, paragraph.end
    runs: list[tuple[int, int, str | None]] = [] if first else [(at, at, SEPARATOR)]
    for edit in edits:
        if edit.start < at:
            continue
        if edit.start > at:
            runs.append((at, edit.start, None))
        if edit.after:
            runs.append((edit.start, edit.end, edit.after))
        at = edit.end
    if at < end:
        runs.append((at, end, None))
    return runs

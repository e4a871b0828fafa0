"""What every format reader gives: the source text of a file, and the structure that the format itself states."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.model.document import Edit, ParagraphKind
from relatoria.model.finding import FindingKind

PAGE_BREAK = "\f"
"""Stands between two pages of a text that was extracted from a paged format."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as the format states it: the half-open range ``[start, end)`` of `Source.text`.

    ``level`` counts from 1 (highest heading, outermost list item). ``marker`` is the number or bullet that the
    format generates («12.», «a)», «•», a note's number): it is not part of the text. ``note_of_index`` is, for a
    footnote, the index in `Source.blocks` of the paragraph that calls it; ``cell`` is, for a table cell, its row and
    column, both from 1. Blocks are sorted and do not overlap.
    """

    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.TEXT
    level: int | None = None
    page: int | None = None
    marker: str | None = None
    note_of_index: int | None = None
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that reading a file noticed: the message ``code`` with its parameters (name, value), and where.

    ``start`` and ``end`` are a range of `Source.text`; both are 0 where the notice is about the whole file.
    """

    kind: FindingKind
    code: str
    parameters: tuple[tuple[str, str], ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text as its reader extracted it.

    For a text file ``text`` is the decoded content to the character (its byte order mark is not content, its line
    ends stay as they are); for other formats the text as extracted, pages separated by `PAGE_BREAK`.
    ``blocks`` is the structure that DOCX, ODT and HTML state; None where only lines are known (plain text, Markdown,
    PDF). ``title`` is what the format says, or empty. ``repairs`` mend text that went through a wrong encoding
    («Ã©» for «é»); they are sorted, do not overlap, and belong into `Document.repairs`. ``format`` is «text», «pdf»,
    «docx», «odt» or «html».
    """

    text: str
    blocks: tuple[Block, ...] | None = None
    title: str = ""
    notices: tuple[Notice, ...] = ()
    repairs: tuple[Edit, ...] = ()
    format: str = "text"

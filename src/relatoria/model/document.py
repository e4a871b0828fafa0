"""A document as it was received: its text, its paragraphs, and what reading changed."""

from __future__ import annotations

from enum import StrEnum

from relatoria.model.value import value


class ParagraphKind(StrEnum):
    """What a paragraph is on the page."""

    HEADING = "heading"
    TEXT = "text"
    LIST_ITEM = "list_item"
    FOOTNOTE = "footnote"
    TABLE_CELL = "table_cell"


class DocumentKind(StrEnum):
    """The type of a document, recognised from its form."""

    CONCEPT_NOTE = "concept_note"
    SESSION_GUIDE = "session_guide"
    ENGAGEMENT_BRIEF = "engagement_brief"
    SYNTHESIS = "synthesis"
    STATEMENT = "statement"
    TRANSCRIPT = "transcript"
    BULLETIN = "bulletin"
    REVIEW_REPORT = "review_report"
    OTHER = "other"


@value
class Edit:
    """One change between the source text and the clean text.

    ``start`` and ``end`` are half-open character offsets into ``Document.text``; ``before`` is exactly that
    slice, ``after`` is what the clean text has instead (empty for a cut), ``why`` names the rule in words.
    """

    start: int
    end: int
    before: str
    after: str
    why: str


@value
class Paragraph:
    """A paragraph: a half-open range of ``Document.text`` and what it is.

    A paragraph may enclose another (a footnote that the page put into the middle of a sentence); the layout edit
    that cuts the inner one out applies to the outer paragraph only.
    """

    id: str
    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.TEXT
    page: int | None = None  # 1-based, where the format has pages
    level: int | None = None  # of a heading (1 is the highest) or of a list item (1 is the outermost)
    language: str | None = None  # ISO 639-1, or None where too short to tell
    marker: str | None = None  # «i)», «¹», «-»: the list marker or footnote number that was lifted off
    note_of: str | None = None  # for a footnote: the id of the paragraph that calls it
    row: int | None = None  # of a table cell, 1-based; paragraphs of one cell have the same row and column
    column: int | None = None  # of a table cell, 1-based


@value
class Document:
    """A file as received, with what reading found in it.

    ``text`` is the source text: for a text file its decoded content to the character; for other formats the text
    as extracted, pages separated by a form feed. ``layout`` undoes the page (soft wraps, hyphenation, escapes,
    bullets, footnote markers, enclosed running heads); ``repairs`` mends damaged recognition. Both are sorted, do
    not overlap, and are reversible. Text outside every paragraph (running heads, page numbers) is furniture.
    """

    id: str
    name: str
    text: str
    language: str = "und"
    kind: DocumentKind = DocumentKind.OTHER
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    repairs: tuple[Edit, ...] = ()
    layout: tuple[Edit, ...] = ()
    sha256: str = ""  # of the file's bytes

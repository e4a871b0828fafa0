"""Rows of a document's tables, and what those say that list who is to do, undertakes, recommends or holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.vocabulary.tables import Columns, Listing, columns_of, is_done

Row = dict[int, tuple[Paragraph, ...]]
"""The paragraphs of each cell of a row that has any wording, by column."""
_MARKS = " *_#`.:"


class Item(Struct, frozen=True):
    """A row of such a table: what, who and when, and the half-open range of the source from its first to its last."""

    listing: Listing
    what: Paragraph
    who: tuple[Paragraph, ...]
    when: Paragraph | None
    start: int
    end: int


def tables(paragraphs: tuple[Paragraph, ...]) -> Iterator[list[Row]]:
    """The tables of a document, each with its rows in order. Linear."""
    rows: list[Row] = []
    before: Paragraph | None = None
    for part in paragraphs:
        row, column = part.row, part.column
        if part.kind is not ParagraphKind.TABLE_CELL or row is None or column is None:
            before = None if part.kind is not ParagraphKind.FOOTNOTE else before
            continue
        if before is None or before.row is None or row < before.row:
            if rows:
                yield rows
            rows = [{}]
        elif row > before.row:
            rows.append({})
        rows[-1][column] = (*rows[-1].get(column, ()), part)
        before = part
    if rows:
        yield rows


def prose_cells(text: Text) -> frozenset[str]:
    """The ids of the cells that hold sentences, as in minutes that are a table («Punto | Desarrollo»), in tables that
    do not list who is to do what. Linear."""
    document = text.document
    listings = {part.id for rows in tables(document.paragraphs) if _columns(document, rows) for part in _cells(rows)}
    cells = (one for one in text.paragraphs if one.paragraph.kind is ParagraphKind.TABLE_CELL)
    return frozenset(one.paragraph.id for one in cells if one.paragraph.id not in listings and _in_sentences(one))


def _cells(rows: list[Row]) -> Iterator[Paragraph]:
    return (part for row in rows for cell in row.values() for part in cell)


def _in_sentences(part: TextParagraph) -> bool:
    last = part.sentences[-1].text.rstrip(_CLOSING) if part.sentences else ""
    return last.endswith((".", "!", "?")) and any(len(one.words) >= _SENTENCE for one in part.sentences)


_CLOSING = " *_)»”\"'"
_SENTENCE = 5
"""Words from which on a cell may be a sentence."""


def listed_items(document: Document) -> tuple[Item, ...]:
    """What the tables of a document list of what some are to do, undertake, recommend or hold; what is done already is
    left out. Linear."""
    found: list[Item] = []
    for rows in tables(document.paragraphs):
        columns = _columns(document, rows)
        if columns is not None:
            found += _items(document, columns, rows[1:])
    return tuple(found)


def _columns(document: Document, rows: list[Row]) -> Columns | None:
    return columns_of({at: _folded(document, cell) for at, cell in rows[0].items()})


def _items(document: Document, columns: Columns, rows: list[Row]) -> Iterator[Item]:
    for row in rows:
        what, who = row.get(columns.what), row.get(columns.who, ())
        if not what or (columns.status in row and is_done(_folded(document, row[columns.status]))):
            continue
        when = row.get(columns.when, (None,))[0] if columns.when is not None else None
        told = [*what, *who, *([when] if when is not None else [])]
        start, end = min(one.start for one in told), max(one.end for one in told)
        for part in what:
            yield Item(columns.listing, part, who, when, start, end)


def _folded(document: Document, cell: tuple[Paragraph, ...]) -> str:
    words = " ".join(document.text[part.start : part.end] for part in cell)
    return re.sub(r"\s+", " ", fold(words)).strip(_MARKS)

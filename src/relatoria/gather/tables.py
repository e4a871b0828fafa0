"""Tables of a document: their rows and cells, and those that hold sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.vocabulary.tables import Columns, columns_of

Row = dict[int, tuple[Paragraph, ...]]
"""The paragraphs of each cell of a row that has any wording, by column."""
_MARKS = " *_#`.:"


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
    listings = {part.id for rows in tables(document.paragraphs) if columns_in(document, rows) for part in _cells(rows)}
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


def columns_in(document: Document, rows: list[Row]) -> Columns | None:
    """What the columns of a table say by its first row; None for a table of anything else."""
    return columns_of({at: folded_cell(document, cell) for at, cell in rows[0].items()})


def folded_cell(document: Document, cell: tuple[Paragraph, ...]) -> str:
    """The folded words of a cell without its marks."""
    words = " ".join(document.text[part.start : part.end] for part in cell)
    return re.sub(r"\s+", " ", fold(words)).strip(_MARKS)

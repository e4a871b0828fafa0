"""Tables of a plain text whose columns are only aligned by blanks: «N.º  Acuerdo  Responsable  Plazo».

Blanks in a row may mean anything: only a line that heads a list of who is to do what (`vocabulary.tables`) opens one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from relatoria.gather.reading.lines import Line
from relatoria.language.fold import fold
from relatoria.vocabulary.tables import columns_of

_FIELD = re.compile(r"\S+(?: \S+)*")
_GAP = "  "
_NEAR = 2
"""By so many characters a cell may stand left of the head of its column."""
Span = tuple[int, int]


class Piece(NamedTuple):
    """What a cell has on its lines: the row and column, from 1, and the half-open ranges of the source."""

    row: int
    column: int
    segments: tuple[Span, ...]


class _Field(NamedTuple):
    at: int  # characters from the margin
    span: Span
    text: str


def aligned_tables(lines: Sequence[Line], skip: frozenset[int]) -> dict[int, list[Piece]]:
    """The rows of such tables by the index of their first line, and no piece for the others that they take.

    The lines of what is listed are one piece; those of any other cell are a piece each, since what paragraphs take may
    not cross. Linear.
    """
    found: dict[int, list[Piece]] = {}
    at = 0
    while at < len(lines):
        starts, what = _head(lines[at]) if at not in skip else ([], 0)
        at += 1
        if not starts:
            continue
        rows, end = _rows(lines, at, starts)
        if not rows:
            continue
        found[at - 1] = [Piece(1, column, (field.span,)) for column, field in enumerate(_fields(lines[at - 1]), 1)]
        for number, row in enumerate(rows, 2):
            found |= {line: [] for line in row}
            found[min(row)] = _pieces(number, row, what)
        at = end
    return found


def _fields(line: Line) -> list[_Field]:
    return [
        _Field(line.indent + match.start(), (line.start + match.start(), line.start + match.end()), match[0])
        for match in _FIELD.finditer(line.text)
    ]


def _head(line: Line) -> tuple[list[int], int]:
    """Where the columns of a table begin that a line heads, and the one that says what; ([], 0) for any other line."""
    if _GAP not in line.text or len(line.text) > _LONGEST:
        return [], 0
    fields = _fields(line)
    columns = columns_of({column: fold(one.text).strip(" .:*") for column, one in enumerate(fields, 1)})
    return ([one.at for one in fields], columns.what) if columns is not None else ([], 0)


_LONGEST = 200
_Row = dict[int, dict[int, _Field]]
"""The cells of each line of a row, by line and column."""


def _rows(lines: Sequence[Line], at: int, starts: Sequence[int]) -> tuple[list[_Row], int]:
    """The rows below the head, and the first line behind them."""
    rows: list[_Row] = []
    blank = True
    while at < len(lines):
        line = lines[at]
        if not any(map(str.isalnum, line.text)):
            blank = True
        else:
            cells = _cells(line, starts)
            if not cells or (blank and rows and len(cells) == 1):
                break
            if not rows or _opens(cells, rows[-1], blank=blank):
                rows.append({})
            rows[-1][at] = cells
            blank = False
        at += 1
    return rows, at


def _cells(line: Line, starts: Sequence[int]) -> dict[int, _Field]:
    """The cells of a line by column; none where it does not keep to the columns."""
    cells: dict[int, _Field] = {}
    for field in _fields(line):
        column = sum(start <= field.at + _NEAR for start in starts)
        reach = starts[column] if 0 < column < len(starts) else None
        if column == 0 or column in cells or (reach is not None and field.at + len(field.text) >= reach):
            return {}
        cells[column] = field
    return cells


def _opens(cells: dict[int, _Field], row: _Row, *, blank: bool) -> bool:
    """Whether a line opens a row: it has the first column, and does not only go on with all that the row has there."""
    if 1 not in cells:
        return False
    return blank or (len(cells) > 1 and not cells[1].text[:1].islower() and 1 in next(iter(row.values())))


def _pieces(number: int, row: _Row, what: int) -> list[Piece]:
    listed = tuple(cells[what].span for cells in row.values() if what in cells)
    others = [
        Piece(number, column, (field.span,))
        for cells in row.values()
        for column, field in cells.items()
        if column != what
    ]
    return sorted([*others, *([Piece(number, what, listed)] if listed else [])], key=lambda one: one.segments[0])

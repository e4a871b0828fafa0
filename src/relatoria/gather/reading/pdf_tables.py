"""Ruled tables of a PDF page that list who is to do what: their rows, whatever the order in which the file has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from relatoria.gather.reading.pdf_line import Line
from relatoria.language.fold import fold
from relatoria.vocabulary.tables import columns_of

_THIN = 3.0
"""A path no thicker than this, in points, is a rule; any other is a box of which each side is one."""
_NEAR = 2.0
_LEAST = 8.0
"""A rule is longer than this."""
_UPRIGHT = 3
"""So many upright rules part two columns at least."""
_MOST = 4000
"""Paths of a page: a drawing with more is no table."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a page, in points: where upright ones stand, from and to; where level ones do."""

    upright: tuple[tuple[float, float, float], ...] = ()  # x, bottom, top
    level: tuple[float, ...] = ()  # y, from the top down, near ones once

    def at(self, y: float) -> list[float]:
        """Where upright rules cross a level of the page, from left to right, near ones once."""
        return _apart(sorted(x for x, bottom, top in self.upright if bottom - _NEAR <= y <= top + _NEAR))


def rules_of(page: pdfium.PdfPage) -> Rules:
    """The rules that a page draws. Linear in its paths."""
    boxes = []
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])):
        if count >= _MOST:
            return Rules()
        boxes.append(path.get_bounds())
    upright, level = [], []
    for left, bottom, right, top in boxes:
        wide, high = right - left, top - bottom
        if high > _LEAST:
            upright += [(x, bottom, top) for x in ([(left + right) / 2] if wide < _THIN else [left, right])]
        if wide > _LEAST:
            level += [(bottom + top) / 2] if high < _THIN else [bottom, top]
    return Rules(tuple(upright), tuple(_apart(sorted(level, reverse=True))))


def _apart(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in places:
        if not found or abs(found[-1] - place) > _NEAR:
            found.append(place)
    return found


def with_rows(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """``lines`` with each row of such a table as one, «| 1 | Paint the quay | Fiji |», where its first line stood.

    Linear in the lines, but for the rules of their level.
    """
    tables = [table for table in _tables(lines, rules) if _is_known(table)]
    if not tables:
        return list(lines)
    rows = {id(cell): row for table in tables for row in table for cells in row.values() for cell in cells}
    done: set[int] = set()
    found: list[Line] = []
    for one in lines:
        row = rows.get(id(one))
        if row is None:
            found.append(one)
        elif id(row) not in done:
            done.add(id(row))
            found.append(replace(one, text=_written(row), cells=True))
    return found


_Row = dict[int, list[Line]]


def _tables(lines: Sequence[Line], rules: Rules) -> Iterator[list[_Row]]:
    """The tables of a page: rows between level rules that the same upright rules cross, at least two columns."""
    bands: dict[int, list[Line]] = {}
    for one in lines:
        band = bisect_right([-y for y in rules.level], -(one.bottom + one.top) / 2)
        if 0 < band < len(rules.level):
            bands.setdefault(band, []).append(one)
    table: list[_Row] = []
    columns: list[float] = []
    for band in range(1, len(rules.level)):
        here = rules.at((rules.level[band - 1] + rules.level[band]) / 2)
        if len(here) < _UPRIGHT or not _alike(here, columns):
            if table:
                yield table
            table, columns = [], here
        row: _Row = {}
        for one in bands.get(band, []):
            column = bisect_right(here, (one.left + one.right) / 2)
            if 0 < column < len(here):
                row.setdefault(column, []).append(one)
        if row and len(here) >= _UPRIGHT:
            table.append(row)
    if table:
        yield table


def _alike(here: Sequence[float], columns: Sequence[float]) -> bool:
    return len(here) == len(columns) and all(abs(a - b) <= _NEAR for a, b in zip(here, columns, strict=True))


def _is_known(table: Sequence[_Row]) -> bool:
    header = {column: fold(_joined(cells)).strip(" .:*") for column, cells in table[0].items()}
    return len(table) > 1 and columns_of(header) is not None


def _joined(cells: Sequence[Line]) -> str:
    return " ".join(cell.text for cell in sorted(cells, key=lambda one: (-round(one.bottom), one.left)))


def _written(row: _Row) -> str:
    words = [_joined(row.get(column, [])).replace("|", "¦") for column in range(1, max(row) + 1)]
    return f"| {' | '.join(words)} |"

"""Where the cells of an HTML table stand: a cell may stretch over several rows and columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))
_MOST = 1000
"""The HTML standard's limit for ``colspan``; also what a hostile page may ask for at most."""


def placed_cells(table: etree._Element) -> Iterator[tuple[etree._Element, tuple[int, int]]]:
    """Each cell of a table with its row and column, from 1; those of tables within it are left to these. Linear."""
    busy: dict[int, int] = defaultdict(int)  # column → rows still taken by a cell that began above
    for number, row in enumerate(_rows(table), 1):
        column = 1
        for cell in (inner for inner in row if inner.tag in _CELLS):
            while busy[column] > 0:
                column += 1
            yield cell, (number, column)
            deep, wide = _span(cell, "rowspan"), _span(cell, "colspan")
            for taken in range(column, column + wide):
                busy[taken] = deep
            column += wide
        for taken in busy:
            busy[taken] -= busy[taken] > 0


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for inner in table:
        if inner.tag == "tr":
            yield inner
        elif inner.tag in _GROUPS:
            yield from (row for row in inner if row.tag == "tr")


def _span(cell: etree._Element, name: str) -> int:
    stated = (cell.get(name) or "").strip()
    return max(1, min(int(stated), _MOST)) if stated.isdecimal() else 1

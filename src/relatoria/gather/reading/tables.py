"""Tables of a plain text: rows of «| a | b |» and runs of lines with the same number of tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relatoria.gather.reading.lines import Line, Opening
from relatoria.model.document import ParagraphKind

_CELL = re.compile(r"[^|\t\s](?:[^|\t]*[^|\t\s])?")
ROW = Opening(ParagraphKind.TABLE_CELL, 0)
"""What a line opens that is a row, or part of one."""


def table_lines(lines: Sequence[Line], skip: frozenset[int]) -> dict[int, Opening]:
    """The lines that are rows of a table, by index: between bars, or at least two in a row with as many tabs."""
    rows: dict[int, Opening] = {}
    for index, line in enumerate(lines):
        text = line.text
        if not text or index in skip:
            continue
        near = (lines[other].text for other in (index - 1, index + 1) if 0 <= other < len(lines))
        barred = text[0] == "|" and text[-1] == "|" and text.count("|") >= 3
        if barred or (_tabs(text) and _tabs(text) in map(_tabs, near)):
            rows[index] = ROW
    return rows


def _tabs(text: str) -> int:
    """How many columns after the first a line has, if its marker is not all that stands before the tab."""
    if "\t" not in text or len(text.split("\t", 1)[0]) <= 3:
        return 0
    return text.count("\t")


def cells(text: str, row: Line) -> Iterator[tuple[int, tuple[int, int]]]:
    """The cells of a row that have any wording: the column of each, from 1, and its half-open range."""
    column, at = int(text[row.start] != "|"), text.rfind("\n", 0, row.start) + 1
    for match in _CELL.finditer(text, row.start, row.end):
        column += sum(text.count(mark, at, match.start()) for mark in "|\t")
        at = match.start()
        if any(char.isalnum() for char in match[0]):
            yield column, match.span()

"""Tables of a plain text: rows of «| a | b |» and runs of lines with the same number of tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.gather.reading.lines import Line, Opening
from relatoria.model.document import ParagraphKind

_CELL = re.compile(r"[^|\t\s](?:[^|\t]*[^|\t\s])?")
_ROW = Opening(ParagraphKind.TABLE_CELL, 0)


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
            rows[index] = _ROW
    return rows


def _tabs(text: str) -> int:
    """How many columns after the first a line has, if its marker is not all that stands before the tab."""
    if "\t" not in text or len(text.split("\t", 1)[0]) <= 3:
        return 0
    return text.count("\t")


def cells(text: str, row: Line) -> list[tuple[int, int]]:
    """The half-open ranges of the cells of a row that have any wording."""
    found = [match.span() for match in _CELL.finditer(text, row.start, row.end)]
    return [(start, end) for start, end in found if any(char.isalnum() for char in text[start:end])]

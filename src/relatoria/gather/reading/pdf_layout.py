"""Puts the lines of a PDF page in reading order: as the file has them, or by columns where the file mixes columns."""

from __future__ import annotations

import re
from ctypes import byref
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from relatoria.gather.reading.pdf_line import Line
from relatoria.gather.reading.pdf_tables import Rules, rules_of, with_rows

HYPHEN = "\x02"  # what PDFium gives for a hyphen at the end of a line, instead of the line end
_ROW = re.compile(f"([^\n{HYPHEN}]*{HYPHEN}?)\r?\n?")
COLUMN_GAP = 1.2
"""A gap between two words wider than this many line heights divides columns or cells (a word space has about 0.3)."""
PARAGRAPH_GAP = 1.25
"""A line that stands more than this many usual line steps below the last begins a new block."""
WIDE = 22
"""Characters that half of a page's columns must have on average; narrower ones are the cells of a table."""


def page_text(page: pdfium.PdfPage) -> str:
    """The text of a page, its lines ended by "\\n", its blocks parted by an empty line."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range().replace("\ufffe", HYPHEN)
        count = textpage.count_chars()
        if len(text) != count or page.get_rotation() % 360:
            return _plain(text)
        rules = rules_of(page)
        return _compose(_lines(textpage, text, rules), rules)
    finally:
        textpage.close()


def _plain(text: str) -> str:
    """The text in the order of the file: for pages whose characters cannot be placed one by one."""
    return "\n".join(found[1].replace(HYPHEN, "-").strip() for found in _ROW.finditer(text)).strip()


def _lines(textpage: pdfium.PdfTextPage, text: str, rules: Rules) -> list[Line]:
    lines: list[Line] = []
    for row, found in enumerate(_ROW.finditer(text)):
        start, end = found.span(1)
        while end > start and text[end - 1] in " \t\r":
            end -= 1
        while start < end and text[start] in " \t":
            start += 1
        if start < end:
            lines += _parts(_Boxes(textpage), text, (start, end), row, rules)
    return lines


def _parts(box: _Boxes, text: str, span: tuple[int, int], row: int, rules: Rules) -> list[Line]:
    """The line ``span`` cut at its wide gaps, and where an upright rule passes through a gap."""
    start, end = span
    parts: list[Line] = []
    begin = start
    first = box(start)
    height = max(first[3] - first[1], 1.0)
    upright = rules.at((first[1] + first[3]) / 2)
    for at in range(start + 1, end - 1):
        if text[at] not in " \t" or text[at - 1] in " \t":
            continue
        after = at + 1
        while after < end - 1 and text[after] in " \t":
            after += 1
        left, right = box(at - 1), box(after)
        height = max(height, left[3] - left[1])
        if right[0] - left[2] > COLUMN_GAP * height or any(left[2] <= x <= right[0] for x in upright):
            parts.append(_line(box, text, begin, at, row))
            begin = after
    parts.append(_line(box, text, begin, end, row))
    return parts


class _Boxes:
    """The box of a character (left, bottom, right, top), as high as its font, so that lines can be compared."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._page = textpage.raw
        self._box = raw.FS_RECTF()  # reused: this runs twice for every word
        self._target = byref(self._box)

    def __call__(self, index: int) -> tuple[float, float, float, float]:
        box = self._box
        if not raw.FPDFText_GetLooseCharBox(self._page, index, self._target):
            return 0.0, 0.0, 0.0, 0.0
        return box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)


def _line(box: _Boxes, text: str, start: int, end: int, row: int) -> Line:
    first, last = box(start), box(end - 1)
    wording = text[start:end].replace(HYPHEN, "-")
    return Line(wording, first[0], min(first[1], last[1]), last[2], max(first[3], last[3]), row)


def _compose(lines: list[Line], rules: Rules) -> str:
    """Order the lines and join them: one row to a line, an empty line where the page leaves a gap."""
    if not lines:
        return ""
    ordered = _by_columns(lines) if _mixed_columns(lines) else _by_rows(lines)
    ordered = with_rows(ordered, rules)
    steps = sorted(
        upper.bottom - lower.bottom
        for upper, lower in pairwise(ordered)
        if upper.row != lower.row and upper.bottom > lower.bottom
    )
    usual = steps[len(steps) // 3] if steps else 0.0
    pieces = [ordered[0].text]
    for upper, lower in pairwise(ordered):
        step = upper.bottom - lower.bottom
        if upper.row == lower.row and upper.right <= lower.left:
            pieces.append("\t")
        elif usual and not (upper.cells and lower.cells) and (step > PARAGRAPH_GAP * usual or step < -usual):
            pieces.append("\n\n")
        else:
            pieces.append("\n")
        pieces.append(lower.text)
    return "".join(pieces)


def _mixed_columns(lines: list[Line]) -> bool:
    """Whether the file runs across two columns of prose: many rows cut at one gutter, wide on both sides."""
    cut = _pairs(lines)
    if len(cut) < 4 or len(cut) * 2 < len({line.row for line in lines}):
        return False
    gutter_left = sorted(left.right for left, _ in cut)[-1 - len(cut) // 10]
    gutter_right = sorted(right.left for _, right in cut)[len(cut) // 10]
    characters = sum(len(left.text) + len(right.text) for left, right in cut)
    return gutter_left < gutter_right and characters >= 2 * WIDE * len(cut)


def _pairs(lines: list[Line]) -> list[tuple[Line, Line]]:
    """Rows that were cut in exactly two."""
    rows: dict[int, list[Line]] = {}
    for line in lines:
        rows.setdefault(line.row, []).append(line)
    return [(parts[0], parts[1]) for parts in rows.values() if len(parts) == 2]


def _by_columns(lines: list[Line]) -> list[Line]:
    """Left column before right column, between the lines that cross the gutter."""
    cut = _pairs(lines)
    lefts, rights = sorted(left.right for left, _ in cut), sorted(right.left for _, right in cut)
    gutter = (lefts[-1 - len(cut) // 10] + rights[len(cut) // 10]) / 2
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.bottom, line.left)):
        if line.left < gutter < line.right:
            ordered += [*left, *right, line]
            left, right = [], []
        else:
            (left if line.right <= gutter else right).append(line)
    return [*ordered, *left, *right]


def _by_rows(lines: list[Line]) -> list[Line]:
    """The order of the file, unless it jumps about the page: then from the top down.

    A jump up to the right is the next column; a jump up to a place at or left of where the page has been is disorder
    if it happens again and again (a running foot that stands first in the file is one jump).
    """
    jumps = sum(
        1
        for upper, lower in pairwise(lines)
        if lower.bottom > upper.top and lower.left <= upper.left + 1 and lower.row != upper.row
    )
    if jumps <= 2 or jumps * 8 < len(lines):
        return lines
    return sorted(lines, key=lambda line: (-round(line.bottom), line.left))

"""The paragraphs of a source before they have ids: where they stand, their kinds, levels and markers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.reading.aligned import aligned_tables
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.flow import Group, group
from relatoria.gather.reading.footnotes import plain_notes
from relatoria.gather.reading.furniture import furniture
from relatoria.gather.reading.headings import Candidate, find_headings, heading_levels
from relatoria.gather.reading.initials import initials
from relatoria.gather.reading.levels import Item, list_levels
from relatoria.gather.reading.lines import Line, split_lines
from relatoria.gather.reading.tables import ROW, cells, table_lines
from relatoria.model.document import ParagraphKind

_NUMBERED = re.compile(r"\(?\d{1,3}\.$")
_SENTENCES = re.compile(r"[.!?]\d{0,2}\s+[A-ZÀ-ÖØ-Þ¿¡«“]")
_LONG_ITEM = 320
_SHORT = 400  # no heading is longer


class Part(Struct, frozen=True):
    """A paragraph before it has an id: its segments (half-open source ranges between which the page intervenes)."""

    segments: tuple[tuple[int, int], ...]
    kind: ParagraphKind
    page: int | None
    level: int | None = None
    marker: str | None = None
    lifted: int = 0  # characters of the marker at the start that the text itself contains
    calls: int | None = None  # for a footnote of a format: the index of the part that calls it
    cell: tuple[int, int] | None = None  # of a table cell: its row and column, from 1

    @property
    def start(self) -> int:
        """Where the paragraph starts in the source."""
        return self.segments[0][0]

    @property
    def end(self) -> int:
        """Where the paragraph ends in the source."""
        return self.segments[-1][1]


def find_parts(source: Source) -> list[Part]:
    """The paragraphs of a source: as its format states them, else from its lines. Linear in the text."""
    return _from_lines(source) if source.blocks is None else _from_blocks(source)


def _from_blocks(source: Source) -> list[Part]:
    return [
        Part(
            ((block.start, block.end),), block.kind, block.page, block.level, block.marker,
            calls=block.note_of_index, cell=block.cell,
        )
        for block in source.blocks or ()
    ]  # fmt: skip


def _from_lines(source: Source) -> list[Part]:
    text = source.text
    lines = split_lines(text)
    skip = furniture(lines)
    aligned = aligned_tables(lines, skip)
    rows = {**table_lines(lines, skip), **dict.fromkeys(aligned, ROW)}
    known = {**initials(lines), **plain_notes(lines, skip), **rows}
    groups = _uncrossed(group(lines, skip, known))
    paged = source.format == "pdf" or (bool(lines) and lines[-1].page > 1)
    parts: list[Part] = []
    row, last = 0, -2
    for found in groups:
        first = lines[found.lines[0]]
        page = first.page if paged else None
        opened = found.opening
        if opened is not None and opened.kind is ParagraphKind.TABLE_CELL:
            at = found.lines[0]
            if at in aligned:
                parts += [Part(one.segments, opened.kind, page, cell=(one.row, one.column)) for one in aligned[at]]
                continue
            row, last = (row + 1 if at == last + 1 else 1), at
            parts += [Part((span,), opened.kind, page, cell=(row, column)) for column, span in cells(text, first)]
            continue
        segments = tuple((lines[index].start, lines[index].end) for index in found.lines)
        if opened is None:
            parts.append(Part(segments, ParagraphKind.TEXT, page))
        else:
            parts.append(Part(segments, opened.kind, page, opened.level, opened.marker, opened.width))
    return _with_kinds(text, lines, skip, groups, parts)


def _uncrossed(groups: Sequence[Group]) -> list[Group]:
    """Paragraphs may enclose one another, not cross: lines that would lie inside one that goes on belong to it."""
    found = list(groups)
    for at in range(1, len(found)):
        before, here = found[at - 1], found[at]
        if here.lines[0] < before.lines[-1] < here.lines[-1]:
            moved = [line for line in before.lines if line > here.lines[0]]
            found[at - 1] = before._replace(lines=tuple(line for line in before.lines if line < here.lines[0]))
            found[at] = here._replace(lines=tuple(sorted([*here.lines, *moved])))
    return found


def _with_kinds(
    text: str, lines: Sequence[Line], skip: frozenset[int], groups: Sequence[Group], parts: list[Part]
) -> list[Part]:
    """Tell headings from text, numbered paragraphs from list items, and give headings and items their levels."""
    blank = [index for index, line in enumerate(lines) if not line.text or index in skip]
    breaks = [lines[index].start for index in blank]
    candidates = [_candidate(text, parts, at, breaks) for at in range(len(parts))]
    headings = find_headings(candidates)
    indents = {lines[found.lines[0]].start: lines[found.lines[0]].indent for found in groups}
    items = list_levels([_item(text, parts, at, indents, head) for at, head in enumerate(headings)])
    numbered = _numbered_text(text, parts, headings)
    result = []
    for at, (part, head, level) in enumerate(zip(parts, headings, items, strict=True)):
        if head:
            result.append(replace(part, kind=ParagraphKind.HEADING))
        elif at in numbered:
            result.append(replace(part, kind=ParagraphKind.TEXT))
        else:
            result.append(replace(part, level=level) if level else part)
    found = [at for at, head in enumerate(headings) if head]
    levels = heading_levels([(candidates[at].text, result[at].marker, parts[at].level) for at in found])
    for at, level in zip(found, levels, strict=True):
        result[at] = replace(result[at], level=level)
    return result


def _item(text: str, parts: Sequence[Part], at: int, indents: dict[int, int], heading: bool) -> Item:
    part = parts[at]
    opens = at > 0 and text[parts[at - 1].end - 1] == ":"
    return Item(part.marker, indents.get(part.start, 0), part.kind, heading, opens)


def _candidate(text: str, parts: Sequence[Part], at: int, breaks: Sequence[int]) -> Candidate:
    part = parts[at]
    start, end = part.start, part.end
    until = parts[at + 1].start if at + 1 < len(parts) else len(text)
    since = parts[at - 1].end if at else 0
    short = end - start <= _SHORT
    return Candidate(
        text=" ".join(text[left:right] for left, right in part.segments)[part.lifted :] if short else "",
        lines=len(part.segments),
        before=at == 0 or _between(breaks, since, start) or "\f" in text[since:start],
        after=_between(breaks, end, until) or "\f" in text[end:until],
        marker=part.marker,
        bullet=part.marker is not None and not any(char.isalnum() for char in part.marker),
        stated=part.kind is ParagraphKind.HEADING,
        other=part.kind in (ParagraphKind.FOOTNOTE, ParagraphKind.TABLE_CELL),
        follows=at + 1 < len(parts),
    )


def _between(breaks: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(breaks, start)
    return at < len(breaks) and breaks[at] < end


def _numbered_text(text: str, parts: Sequence[Part], headings: Sequence[bool]) -> frozenset[int]:
    """«12. The meeting …»: numbered paragraphs of a report are text, numbered items of a list are short.

    Gives the indices of all paragraphs numbered so, if at least half of them are long or have several sentences.
    """
    numbered = [
        at
        for at, part in enumerate(parts)
        if part.marker is not None
        and part.kind is ParagraphKind.LIST_ITEM
        and not headings[at]
        and _NUMBERED.match(part.marker)
    ]
    long = sum(1 for at in numbered if _is_long(text, parts[at]))
    return frozenset(numbered) if long and 2 * long >= len(numbered) else frozenset()


def _is_long(text: str, part: Part) -> bool:
    return part.end - part.start > _LONG_ITEM or (
        _SENTENCES.search(text, part.start + part.lifted, part.end) is not None
    )

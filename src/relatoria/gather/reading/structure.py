"""From a source text to a structured `Document`: its paragraphs, the edits that undo the page, its title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.flow import Group, group
from relatoria.gather.reading.footnotes import by_number, calling, find_calls, note_number, plain_notes
from relatoria.gather.reading.furniture import furniture
from relatoria.gather.reading.headings import Candidate, choose_title, find_headings, heading_levels
from relatoria.gather.reading.hyphens import Divided
from relatoria.gather.reading.layout import inner_breaks, line_break, sign_edits
from relatoria.gather.reading.levels import list_levels
from relatoria.gather.reading.lines import Line, split_lines
from relatoria.gather.reading.markdown import inline_edits, without_overlaps
from relatoria.gather.reading.tables import cells, table_lines
from relatoria.language.detect import UNKNOWN, detect
from relatoria.model.document import Document, Edit, Paragraph, ParagraphKind

_SAMPLE = 240  # characters that tell the language of a paragraph
_SHORTEST = 16
_NUMBERED = re.compile(r"\(?\d{1,3}\.$")
_SENTENCES = re.compile(r"[.!?]\s+[A-ZÀ-ÖØ-Þ¿¡«“]")
_LONG_ITEM = 320
_ADDRESS = re.compile(r"\S*://\S*")


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph before it has an id: its segments (half-open source ranges between which the page intervenes)."""

    segments: tuple[tuple[int, int], ...]
    kind: ParagraphKind
    page: int | None
    level: int | None = None
    marker: str | None = None
    lifted: int = 0  # characters of the marker at the start that the text itself contains
    calls: int | None = None  # for a footnote of a format: the index of the part that calls it

    @property
    def start(self) -> int:
        return self.segments[0][0]

    @property
    def end(self) -> int:
        return self.segments[-1][1]


def structure(source: Source, name: str, sha256: str, *, repair: bool = True) -> Document:
    """Read the structure of a source: paragraphs, layout edits, languages, title; mend damaged recognition.

    ``name`` is the file's name, ``sha256`` the digest of its bytes (its first 12 digits become the document's id);
    ``repair=False`` leaves damaged words as they are. Never raises on any text. Linear in the text.
    """
    text = source.text
    parts = _from_blocks(source) if source.blocks is not None else _from_lines(text)
    notes = _notes(parts)
    edits, callers = _edits(text, parts, notes, stated=source.blocks is not None)
    languages = [_language(text, part) for part in parts]
    language = _main_language(text, parts, languages)
    paragraphs = _paragraphs(parts, languages, callers)
    document = Document(
        id=sha256[:12] or name,
        name=name,
        text=text,
        language=language,
        title=source.title.strip() or _title(text, parts, edits),
        paragraphs=paragraphs,
        layout=tuple(edits),
        repairs=source.repairs,
        sha256=sha256,
    )
    if not repair:
        return document
    return document


def _from_blocks(source: Source) -> list[_Part]:
    return [
        _Part(((block.start, block.end),), block.kind, block.page, block.level, block.marker, calls=block.note_of_index)
        for block in source.blocks or ()
    ]


def _from_lines(text: str) -> list[_Part]:
    lines = split_lines(text)
    skip = furniture(lines)
    known = {**plain_notes(lines, skip), **table_lines(lines, skip)}
    groups = group(lines, skip, known)
    paged = bool(lines) and lines[-1].page > 1
    parts: list[_Part] = []
    for found in groups:
        first = lines[found.lines[0]]
        page = first.page if paged else None
        opened = found.opening
        if opened is not None and opened.kind is ParagraphKind.TABLE_CELL:
            parts += [_Part((cell,), opened.kind, page) for cell in cells(text, first)]
            continue
        segments = tuple((lines[index].start, lines[index].end) for index in found.lines)
        if opened is None:
            parts.append(_Part(segments, ParagraphKind.TEXT, page))
        else:
            parts.append(_Part(segments, opened.kind, page, opened.level, opened.marker, opened.width))
    return _with_kinds(text, lines, skip, groups, parts)


def _with_kinds(
    text: str, lines: Sequence[Line], skip: frozenset[int], groups: Sequence[Group], parts: list[_Part]
) -> list[_Part]:
    """Tell headings from text, numbered paragraphs from list items, and give headings and items their levels."""
    blank = [index for index, line in enumerate(lines) if not line.text or index in skip]
    breaks = [lines[index].start for index in blank]
    candidates = [_candidate(text, parts, at, breaks) for at in range(len(parts))]
    headings = find_headings(candidates)
    indents = {lines[found.lines[0]].start: lines[found.lines[0]].indent for found in groups}
    items = list_levels(
        [(part.marker, indents.get(part.start, 0), part.kind, head) for part, head in zip(parts, headings, strict=True)]
    )
    result = []
    for part, head, level in zip(parts, headings, items, strict=True):
        if head:
            result.append(replace(part, kind=ParagraphKind.HEADING))
        elif part.kind is ParagraphKind.LIST_ITEM and _is_numbered_text(text, part):
            result.append(replace(part, kind=ParagraphKind.TEXT))
        else:
            result.append(replace(part, level=level) if level else part)
    found = [at for at, head in enumerate(headings) if head]
    levels = heading_levels([(candidates[at].text, result[at].marker, parts[at].level) for at in found])
    for at, level in zip(found, levels, strict=True):
        result[at] = replace(result[at], level=level)
    return result


def _candidate(text: str, parts: Sequence[_Part], at: int, breaks: Sequence[int]) -> Candidate:
    part = parts[at]
    start, end = part.start, part.end
    until = parts[at + 1].start if at + 1 < len(parts) else len(text)
    since = parts[at - 1].end if at else 0
    short = end - start <= 250
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


def _is_numbered_text(text: str, part: _Part) -> bool:
    """«12. The meeting …»: numbered paragraphs of a report are text; numbered items of a list are short."""
    if part.marker is None or not _NUMBERED.match(part.marker):
        return False
    return part.end - part.start > _LONG_ITEM or _SENTENCES.search(text, part.start + part.lifted, part.end) is not None


def _notes(parts: Iterable[_Part]) -> dict[str, bool]:
    """Numbers of the footnotes, and whether an ordinary digit marks them."""
    return {
        note_number(part.marker): part.marker.isascii() and part.marker.isdigit()
        for part in parts
        if part.kind is ParagraphKind.FOOTNOTE and part.marker
    }


def _edits(
    text: str, parts: Sequence[_Part], notes: dict[str, bool], *, stated: bool
) -> tuple[list[Edit], dict[int, int]]:
    """All layout edits, and for each footnote (index of its part) the index of the part that calls it."""
    is_word = Divided(text)
    order = sorted(range(len(parts)), key=lambda at: parts[at].start)
    note_starts = [parts[at].start for at in order if parts[at].kind is ParagraphKind.FOOTNOTE]
    note_ends = [parts[at].end for at in order if parts[at].kind is ParagraphKind.FOOTNOTE]
    calls = find_calls(text, notes) if notes else []
    call_starts = [call.start for call in calls]
    edits: list[Edit] = []
    callers: dict[int, int] = {}
    owners: dict[int, int] = {}
    for at, part in enumerate(parts):
        own: list[Edit] = []
        if part.lifted:
            own.append(_lift(text, part))
        first = bisect_left(call_starts, part.start + max(part.lifted, 1))
        while first < len(calls) and calls[first].start < part.end:
            call = calls[first]
            if any(left <= call.start < right for left, right in part.segments):
                own.append(Edit(call.start, call.end, text[call.start : call.end], "", f"calls footnote {call.number}"))
                owners[call.start] = at
            first += 1
        for (_, left), (right, _) in zip(part.segments, part.segments[1:], strict=False):
            low, high = bisect_left(note_starts, left), bisect_left(note_starts, right)
            own += line_break(
                text, left, right, list(zip(note_starts[low:high], note_ends[low:high], strict=True)), is_word
            )
        if stated:
            own += inner_breaks(text, part.start, part.end, is_word)
        for left, right in part.segments:
            own += sign_edits(text, left, right)
        if not stated:
            own += _markdown(text, part)
        edits += without_overlaps(own)
    numbered = by_number(calls)
    for at, part in enumerate(parts):
        if part.kind is ParagraphKind.FOOTNOTE and part.marker:
            call = calling(
                [call for call in numbered.get(note_number(part.marker), ()) if call.start in owners], part.start
            )
            if call is not None and owners[call.start] != at:
                callers[at] = owners[call.start]
        if part.calls is not None:
            callers[at] = part.calls
    edits.sort(key=lambda edit: (edit.start, -edit.end))
    return edits, callers


def _lift(text: str, part: _Part) -> Edit:
    end = part.start + part.lifted
    return Edit(part.start, end, text[part.start : end], "", "a marker is not wording")


def _markdown(text: str, part: _Part) -> list[Edit]:
    """Markdown runs over the lines of a paragraph, but not over what the page put between them."""
    found: list[Edit] = []
    left, right = part.start + part.lifted, part.segments[0][1]
    for start, end in part.segments[1:]:
        if text[right:start].count("\n") > 1:
            found += inline_edits(text, left, right)
            left = start
        right = end
    return found + inline_edits(text, left, right)


def _language(text: str, part: _Part) -> str | None:
    start = part.start + part.lifted
    if part.end - start < _SHORTEST:
        return None
    sample = text[start : min(part.end, start + _SAMPLE)]
    found = detect(_ADDRESS.sub("", sample) if "://" in sample else sample)
    return None if found == UNKNOWN else found


def _main_language(text: str, parts: Sequence[_Part], languages: Sequence[str | None]) -> str:
    weights: Counter[str] = Counter()
    for part, language in zip(parts, languages, strict=True):
        if language is not None:
            weights[language] += part.end - part.start
    if weights:
        return min(weights, key=lambda code: (-weights[code], code))
    return detect(text)


def _paragraphs(
    parts: Sequence[_Part], languages: Sequence[str | None], callers: dict[int, int]
) -> tuple[Paragraph, ...]:
    order = sorted(range(len(parts)), key=lambda at: (parts[at].start, -parts[at].end))
    ids = {at: f"p{place}" for place, at in enumerate(order, 1)}
    return tuple(
        Paragraph(
            ids[at],
            parts[at].start,
            parts[at].end,
            parts[at].kind,
            parts[at].page,
            parts[at].level,
            languages[at],
            parts[at].marker,
            ids[callers[at]] if at in callers else None,
        )
        for at in order
    )


def _title(text: str, parts: Sequence[_Part], edits: Sequence[Edit]) -> str:
    tops = []
    starts = [edit.start for edit in edits]
    for part in parts:
        if part.kind is not ParagraphKind.HEADING:
            if tops:
                break
            continue
        wording, at = [], part.start
        for edit in edits[bisect_left(starts, part.start) : bisect_right(starts, part.end)]:
            if edit.start >= at and edit.end <= part.end:
                wording += [text[at : edit.start], edit.after]
                at = edit.end
        tops.append("".join([*wording, text[at : part.end]]))
    return choose_title(tops)

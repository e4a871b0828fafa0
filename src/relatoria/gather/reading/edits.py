"""The layout edits of all paragraphs of a source, and which paragraph calls which footnote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relatoria.gather.reading.footnotes import Call, by_number, calling, find_calls, note_number
from relatoria.gather.reading.hyphens import Divided
from relatoria.gather.reading.layout import IsWord, inner_breaks, line_break, sign_edits
from relatoria.gather.reading.markdown import inline_edits, without_overlaps
from relatoria.gather.reading.parts import Part
from relatoria.model.document import Edit, ParagraphKind


@dataclass(frozen=True, slots=True)
class _Notes:
    """The footnotes of a text: the calls in order, where these start, and the ranges of the notes in order."""

    calls: tuple[Call, ...]
    call_starts: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]


def layout_edits(text: str, parts: Sequence[Part], *, stated: bool) -> tuple[list[Edit], dict[int, int]]:
    """All layout edits in order, and for each footnote (index of its part) the index of the part that calls it.

    ``stated`` says that the format itself gave the paragraphs: then their wording holds no Markdown.
    """
    is_word = Divided(text)
    notes = _notes(text, parts)
    edits: list[Edit] = []
    owners: dict[int, int] = {}
    for at, part in enumerate(parts):
        own: list[Edit] = []
        if part.lifted:
            own.append(_lift(text, part))
        for call in _calls_within(part, notes):
            own.append(Edit(call.start, call.end, text[call.start : call.end], "", f"calls footnote {call.number}"))
            owners[call.start] = at
        own += _breaks(text, part, notes, is_word)
        if stated:
            own += inner_breaks(text, part.start, part.end, is_word)
        else:
            own += _markdown(text, part)
        for left, right in part.segments:
            own += sign_edits(text, left, right)
        edits += without_overlaps(own)
    edits.sort(key=lambda edit: (edit.start, -edit.end))
    return edits, _callers(parts, notes, owners)


def _notes(text: str, parts: Sequence[Part]) -> _Notes:
    footnotes = sorted((part for part in parts if part.kind is ParagraphKind.FOOTNOTE), key=lambda part: part.start)
    plain = {
        note_number(part.marker): part.marker.isascii() and part.marker.isdigit() for part in footnotes if part.marker
    }
    calls = find_calls(text, plain) if plain else []
    return _Notes(
        tuple(calls),
        tuple(call.start for call in calls),
        tuple((part.start, part.end) for part in footnotes),
        tuple(part.start for part in footnotes),
    )


def _calls_within(part: Part, notes: _Notes) -> Iterable[Call]:
    at = bisect_left(notes.call_starts, part.start + max(part.lifted, 1))
    while at < len(notes.calls) and notes.calls[at].start < part.end:
        call = notes.calls[at]
        if any(left <= call.start < right for left, right in part.segments):
            yield call
        at += 1


def _breaks(text: str, part: Part, notes: _Notes, is_word: IsWord) -> Iterable[Edit]:
    for (_, left), (right, _) in zip(part.segments, part.segments[1:], strict=False):
        low, high = bisect_left(notes.starts, left), bisect_left(notes.starts, right)
        yield from line_break(text, left, right, notes.ranges[low:high], is_word)


def _callers(parts: Sequence[Part], notes: _Notes, owners: dict[int, int]) -> dict[int, int]:
    numbered = by_number([call for call in notes.calls if call.start in owners])
    callers: dict[int, int] = {}
    for at, part in enumerate(parts):
        if part.calls is not None:
            callers[at] = part.calls
        elif part.kind is ParagraphKind.FOOTNOTE and part.marker:
            caller = calling(numbered.get(note_number(part.marker), ()), part.start)
            if caller is not None and owners[caller.start] != at:
                callers[at] = owners[caller.start]
    return callers


def _lift(text: str, part: Part) -> Edit:
    end = part.start + part.lifted
    return Edit(part.start, end, text[part.start : end], "", "a marker is not wording")


def _markdown(text: str, part: Part) -> list[Edit]:
    """Markdown runs over the lines of a paragraph, but not over what the page put between them."""
    found: list[Edit] = []
    left, right = part.start + part.lifted, part.segments[0][1]
    for start, end in part.segments[1:]:
        if text.count("\n", right, start) > 1:
            found += inline_edits(text, left, right)
            left = start
        right = end
    return found + inline_edits(text, left, right)

"""Footnotes: the paragraphs at the foot of the page, and the marks in the text that call them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from relatoria.gather.reading.lines import Line, Opening
from relatoria.model.document import ParagraphKind

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CALL = re.compile(r"(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^(?P<name>[\w-]+)\](?!:)|(?<=\S)\s?\[(?P<number>\d{1,3})\](?!\()")
_PLAIN_CALL = re.compile(r"(?<=[^\W\d_])[.,;:]?[\"”»’)]?(?P<number>\d{1,2})(?=[\s.,;:)?!»”\"]|$)")
_PLAIN_NOTE = re.compile(r"(\d{1,2})\s*(?=[A-ZÀ-ÖØ-Þ«“\"¿(])")
_UNITS = frozenset("m km cm mm dm hm ha x CO NO SO H O PM".split())
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")


class Call(NamedTuple):
    """A mark that calls a footnote: its half-open range in the source and the number or name that it bears."""

    start: int
    end: int
    number: str


def note_number(marker: str) -> str:
    """The number or name of a footnote in plain digits: «¹», «[1]», «[^1]:» and «1» give «1»."""
    return marker.translate(_DIGITS).strip("[]^:() .")


def plain_notes(lines: Sequence[Line], skip: frozenset[int]) -> dict[int, Opening]:
    """Lines that open a footnote with an ordinary digit («1 See …»), by index.

    Extraction from PDF loses the raising of the number. Such a line counts only in the lower part of a page, where
    the same page calls the number above («migration1.») and the numbers on the page rise.
    """
    notes: dict[int, Opening] = {}
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text and index not in skip:
            pages[line.page].append(index)
    for page in pages.values():
        if not any(lines[index].text[0].isdigit() and _PLAIN_NOTE.match(lines[index].text) for index in page):
            continue
        called: set[str] = set()
        last = 0
        for place, index in enumerate(page):
            text = lines[index].text
            found = _PLAIN_NOTE.match(text) if text[0].isdigit() else None
            if found and found.group(1) in called and int(found.group(1)) > last and place >= 0.4 * len(page):
                last = int(found.group(1))
                notes[index] = Opening(ParagraphKind.FOOTNOTE, found.end(), found.group(1))
            else:
                called.update(match.group("number") for match in _plain_calls(text))
    return notes


def _plain_calls(text: str) -> list[re.Match[str]]:
    return [
        match
        for match in _PLAIN_CALL.finditer(text)
        if not ((word := _LAST_LETTERS.search(text, 0, match.start())) and word.group() in _UNITS)
        and match.group("number")[0] != "0"
    ]


def find_calls(text: str, notes: Mapping[str, bool]) -> list[Call]:
    """The calls in ``text`` of footnotes that exist, in order.

    ``notes`` maps a footnote's number to whether it was printed with an ordinary digit: only then may an ordinary
    digit behind a word call it. A raised 2 behind a unit («km²») calls nothing.
    """
    calls = []
    for match in _CALL.finditer(text):
        name = match.group("name") or match.group("number")
        number = name or match.group().translate(_DIGITS)
        word = _LAST_LETTERS.search(text, max(0, match.start() - 5), match.start())
        if name is None and word and word.group() in _UNITS:
            continue
        if number in notes:
            calls.append(Call(match.start(), match.end(), number))
        elif name is None and len(number) > 1 and all(digit in notes for digit in number):
            calls += [Call(match.start() + at, match.start() + at + 1, digit) for at, digit in enumerate(number)]
    if any(notes.values()):
        calls += [
            Call(match.start("number"), match.end("number"), match.group("number"))
            for match in _plain_calls(text)
            if notes.get(match.group("number"))
        ]
        calls.sort()
    return calls


def by_number(calls: Sequence[Call]) -> dict[str, list[Call]]:
    """The calls of each footnote, in order."""
    found: dict[str, list[Call]] = defaultdict(list)
    for call in calls:
        found[call.number].append(call)
    return dict(found)


def calling(calls: Sequence[Call], start: int) -> Call | None:
    """Which of the ``calls`` of one number calls the footnote at ``start``: the last above it, else the first."""
    at = bisect_right(calls, start, key=lambda call: call.start)
    return calls[max(at - 1, 0)] if calls else None

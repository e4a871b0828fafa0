"""Which lines make one paragraph: soft wraps, page breaks and footnotes in mid-sentence are seen through."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from relatoria.gather.reading.lines import (
    Line,
    Opening,
    ends_sentence,
    first_word,
    is_label,
    opening,
    starts_lower,
    visual_width,
)
from relatoria.gather.reading.words import page_words
from relatoria.language.fold import fold
from relatoria.model.document import ParagraphKind

_WIDEST = 180  # no page is wider: longer lines are whole paragraphs
_SLACK = 3.0  # characters by which a next word must have fitted before a line counts as short
_LONG = 60  # in a text that is not wrapped, a line this long that stops without a full stop was cut


class Group(NamedTuple):
    """The indices of the lines of one paragraph, in order, and what its first line opens."""

    lines: tuple[int, ...]
    opening: Opening | None


class Page(NamedTuple):
    """How the text was set: the width of a full line (infinite where lines are paragraphs), and double spacing."""

    width: float
    double: bool


def measure(lines: Sequence[Line], skip: frozenset[int]) -> Page:
    """Find out whether the text was wrapped, and how wide: from the lines that stop in mid-sentence. Linear."""
    filled = [index for index, line in enumerate(lines) if line.text and index not in skip]
    close = split = single = 0
    widths = []
    for before, after in pairwise(filled):
        one, two = lines[before].text, lines[after].text
        middle = not ends_sentence(one) and (starts_lower(two) or (_caseless(two) and len(one) > 40))
        if after == before + 1:
            close += 1
            split += middle
            widths.append(visual_width(one) if len(one) <= _WIDEST else math.inf)
        elif after == before + 2 and middle and len(one) > 40:
            single += 1
    double = single >= 3 and single >= 0.3 * (len(filled) - 1) and close < 0.2 * len(filled)
    if double:
        widths = [visual_width(lines[index].text) for index in filled]
    elif not split or split < 0.15 * close:
        return Page(math.inf, double=False)
    widths.sort()
    width = widths[int(0.97 * (len(widths) - 1))]
    return Page(width, double)


def _caseless(text: str) -> bool:
    first = text[:1]
    return first.isalpha() and first.lower() == first.upper()


def group(lines: Sequence[Line], skip: frozenset[int], known: Mapping[int, Opening | None]) -> list[Group]:
    """The paragraphs as groups of lines. Linear.

    ``skip`` are the lines of furniture, ``known`` the lines of which it is already known what they open, or
    that they open nothing.
    """
    page = measure(lines, skip)
    groups: list[list[int]] = []
    openings: list[Opening | None] = []
    marks: list[int] = []  # of strong emphasis, so far, in each group
    body = -1  # the last group that is not a footnote
    previous = -1
    for index, line in enumerate(lines):
        if not line.text or index in skip:
            continue
        state = _State(groups, openings, known, body, bool(marks) and marks[-1] % 2 == 1)
        joined = -1 if previous < 0 else _joined(lines, page, state, previous, index)
        if joined >= 0:
            groups[joined].append(index)
            marks[joined] += line.text.count("**")
        else:
            groups.append([index])
            marks.append(line.text.count("**"))
            openings.append(known[index] if index in known else opening(line.text))
        last = openings[joined]
        if last is None or last.kind is not ParagraphKind.FOOTNOTE:
            body = joined if joined >= 0 else len(groups) - 1
        previous = index
    return [Group(tuple(group), opened) for group, opened in zip(groups, openings, strict=True)]


class _State(NamedTuple):
    """How far grouping has come; ``emphasis`` says that strong emphasis stands open in the last group."""

    groups: list[list[int]]
    openings: list[Opening | None]
    known: Mapping[int, Opening | None]
    body: int  # the last group that is not a footnote
    emphasis: bool


def _joined(lines: Sequence[Line], page: Page, state: _State, previous: int, index: int) -> int:
    """The group that line ``index`` continues, or -1 where it begins a paragraph."""
    groups, openings, known, body, emphasis = state
    line, before = lines[index], lines[previous]
    near = index - previous <= (2 if page.double else 1) and line.page == before.page
    opened = known[index] if index in known else opening(line.text)
    if opened is not None and index in known:
        return -1
    after_note = openings[-1] is not None and openings[-1].kind is ParagraphKind.FOOTNOTE
    if opened is not None and (_succeeds(openings[-1], opened) or not _may_be_text(opened)):
        return -1
    if opened is not None and not (near and _in_sentence(before.text, line.text, page)):
        return -1
    if openings[-1] is not None and openings[-1].kind is ParagraphKind.HEADING:
        return len(groups) - 1 if near and emphasis else -1
    if near and (emphasis or _continues(lines, page, groups[-1], line.text)):
        return len(groups) - 1
    if near and after_note and line.page == lines[groups[-1][-1]].page and starts_lower(line.text):
        return len(groups) - 1
    target = body if after_note else len(groups) - 1
    if (near and not after_note) or target < 0:
        return -1
    return target if _resumes(lines, page, groups[target], index) else -1


def _may_be_text(opened: Opening) -> bool:
    return opened.kind is ParagraphKind.LIST_ITEM and opened.marker not in ("•", "⇒", "▪", "●", "*", "➢")


def _succeeds(last: Opening | None, opened: Opening) -> bool:
    """Whether a marker is the next of the item before: «(c)» after «(b)», «13.» after «12.»."""
    if last is None or last.kind is not opened.kind or not (last.marker and opened.marker):
        return False
    one, other = (marker.strip("().") for marker in (last.marker, opened.marker))
    if last.marker.replace(one, "") != opened.marker.replace(other, ""):
        return False
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1


def _in_sentence(before: str, line: str, page: Page) -> bool:
    """Whether ``before`` is a full line that stops in mid-sentence: what looks like a marker is then wording."""
    return not ends_sentence(before) and _is_full(before, line, page)


def _is_full(before: str, line: str, page: Page) -> bool:
    """Whether the first word of ``line`` would not have fitted on ``before``."""
    return visual_width(before) + 1 + visual_width(first_word(line)) > page.width - _SLACK


def _continues(lines: Sequence[Line], page: Page, group: Sequence[int], text: str) -> bool:
    """Whether the line right below the group's last line goes on with it."""
    before = lines[group[-1]].text
    if before.endswith("-") and before[-2:-1].isalpha() and text[0].isalpha():
        return True
    ended = ends_sentence(before)
    if ended and is_label(text):
        return False
    full = _is_full(before, text, page)
    if not ended and before.isupper() and text.isupper() and fold(first_word(text)) in page_words().joining:
        return True  # «ALIANZA DE ESTUDIANTES / Y JÓVENES INVESTIGADORES»
    if starts_lower(text):
        return not ended or full or (before[-1] in ".:" and len(group) > 1)
    if full:
        return not is_label(text) or not ended
    return not ended and _hangs(before)


def _hangs(text: str) -> bool:
    """Whether the line ends with a word or a sign after which more must come."""
    if text[-1] in ",(–—/&":
        return True
    last = fold(text.rsplit(None, 1)[-1]).strip("\"'()*_")
    return last in page_words().continuing


def _resumes(lines: Sequence[Line], page: Page, group: Sequence[int], index: int) -> bool:
    """Whether the line goes on with the group across blank lines, a page break, or footnotes."""
    before, text = lines[group[-1]].text, lines[index].text
    if ends_sentence(before):
        return False
    if starts_lower(text):
        if _hangs(before) or fold(first_word(text)) in page_words().continuing:
            return True
        turned = lines[index].page != lines[group[-1]].page
        longest = page.width if page.width < math.inf else _LONG / 0.6
        return turned or visual_width(before) >= 0.6 * longest
    return _hangs(before) and len(group) > 1 and _is_full(before, text, page)

"""The layout edits of one paragraph: soft wraps, hyphens at line ends, signs that are not wording."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from relatoria.model.document import Edit

_SPACES = re.compile(r"[ \t\u00a0\u2002\u2003]{2,}|\t")
_INVISIBLE = re.compile(r"[\u00ad\u200b\ufeff\x00]+")
_BREAK = re.compile(r"[ \t\u00a0]*(?:\r\n|[\r\n\f\v\x1c-\x1e\x85\u2028\u2029])\s*")
_HYPHENS = "-\u00ad\u2010"
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 40

WHY_WRAP = "the line was wrapped here"
WHY_PAGE = "what stands between two pages is not part of the sentence"
WHY_HYPHEN = "the word was divided at the end of the line"
WHY_SPACE = "several blanks say no more than one"
WHY_SIGN = "an invisible sign is not wording"

IsWord = Callable[[str, str], bool]
"""Given the two halves of a divided word, says whether they are one word."""


def line_break(text: str, start: int, end: int, inner: Sequence[tuple[int, int]], is_word: IsWord) -> Iterator[Edit]:
    """The edits that close the gap ``[start, end)`` between two lines of one paragraph.

    ``inner`` are the ranges of paragraphs that stand in the gap (footnotes), in order: each is cut out by an edit of
    exactly its range. A hyphen before the gap goes if the halves make a word, else it stays and no blank follows.
    """
    joiner = " "
    if (
        text[start - 1 : start] in _HYPHENS
        and start >= 2
        and text[start - 2].isalnum()
        and text[end : end + 1].isalnum()
    ):
        joiner = ""
        first = _LAST.search(text, max(0, start - _LONGEST_WORD), start - 1)
        second = _FIRST.match(text, end, end + _LONGEST_WORD)
        if text[start - 1] == "\u00ad" or (first and second and is_word(first.group(), second.group())):
            yield Edit(start - 1, start, text[start - 1], "", WHY_HYPHEN)
    why = WHY_PAGE if inner or text.count("\n", start, end) > 1 else WHY_WRAP
    at = start
    for left, right in inner:
        if left > at:
            yield Edit(at, left, text[at:left], joiner, why)
            joiner = ""
        yield Edit(left, right, text[left:right], "", "a footnote stands in the middle of the sentence")
        at = right
    if end > at:
        yield Edit(at, end, text[at:end], joiner, why)


def inner_breaks(text: str, start: int, end: int, is_word: IsWord) -> Iterator[Edit]:
    """The edits for line breaks inside ``[start, end)``, a paragraph whose limits the format states."""
    for found in _BREAK.finditer(text, start, end):
        if found.start() > start and found.end() < end:
            yield from line_break(text, found.start(), found.end(), (), is_word)


def sign_edits(text: str, start: int, end: int) -> Iterator[Edit]:
    """The edits for runs of blanks and invisible signs inside ``[start, end)``."""
    if (
        text.find("  ", start, end) >= 0
        or text.find("\t", start, end) >= 0
        or text.find("\u00a0\u00a0", start, end) >= 0
    ):
        for found in _SPACES.finditer(text, start, end):
            yield Edit(found.start(), found.end(), found.group(), " ", WHY_SPACE)
    if any(text.find(sign, start, end) >= 0 for sign in "\u00ad\u200b\ufeff\x00"):
        for found in _INVISIBLE.finditer(text, start, end):
            yield Edit(found.start(), found.end(), found.group(), "", WHY_SIGN)

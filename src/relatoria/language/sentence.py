"""Sentences: boundaries in three languages, and the value that every later step reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

_BOUNDARY = re.compile(
    r"([.!?…]+)((?:[\"'”’»)\]]|\s»)*)(\s+)"  # French puts a space before the mark that closes a quotation
    r"(?=[¿¡\"'“‘«(\[—–\-]*\s?[^\W\d_a-zà-öø-ÿ]|[¿¡\"'“‘«(\[]*\d)"
)
_MARKS = "([«“\"'"
_WORD = re.compile(r"\w+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*-?[^\W\d_]$")


class Sentence(Struct, frozen=True, cache_hash=True):
    """One sentence of a clean text: its half-open range there, its wording, the folded wording, its folded words."""

    start: int
    end: int
    text: str
    folded: str
    words: tuple[str, ...]

    def part(self, left: int, right: int) -> Sentence:
        """The stretch ``[left, right)`` of its wording, as a sentence."""
        if left == 0 and right == len(self.text):
            return self
        folded = self.folded[left:right]
        return Sentence(
            self.start + left, self.start + right, self.text[left:right], folded, tuple(_WORD.findall(folded))
        )


def sentence_ranges(text: str, language: str = "und") -> list[tuple[int, int]]:
    """Split ``text`` into half-open sentence ranges without the space around them. Linear in the text.

    A full stop after an abbreviation of the language («Sr.», «Mme», «No.»), after a single initial or between
    digits ends nothing. ``language`` is an ISO 639-1 code; unknown codes use all abbreviations together.
    """
    shortened = _shortened(language)
    ranges: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for match in _BOUNDARY.finditer(text):
        if match.start() < start or _is_abbreviation(text, start, match, shortened):
            continue
        ranges.append((start, match.end(2)))
        start = match.end(3)
    end = len(text.rstrip())
    if start < end:
        ranges.append((start, end))
    return ranges


def sentences(text: str, language: str = "und", offset: int = 0) -> Iterator[Sentence]:
    """Yield the sentences of ``text``; ``offset`` is added to their ranges."""
    folded = fold(text)
    for start, end in sentence_ranges(text, language):
        part = folded[start:end]
        yield Sentence(offset + start, offset + end, text[start:end], part, tuple(_WORD.findall(part)))


def sentence_of(wording: str, start: int = 0) -> Sentence:
    """A wording as one sentence that begins at ``start``, whatever stops it has."""
    folded = fold(wording)
    return Sentence(start, start + len(wording), wording, folded, tuple(_WORD.findall(folded)))


class _Shortened(NamedTuple):
    """The abbreviations of a language."""

    anywhere: frozenset[str]
    before_digits: frozenset[str]


@cache
def _shortened(language: str) -> _Shortened:
    tongues = [TONGUES[language]] if language in TONGUES else list(TONGUES.values())
    return _Shortened(
        frozenset().union(*(tongue.abbreviations for tongue in tongues)),
        frozenset().union(*(tongue.number_abbreviations for tongue in tongues)),
    )


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _last_word(before: str) -> str:
    """The word at the end of a text, without what opens it; «» where it ends otherwise."""
    if not before or before[-1].isspace():
        return ""
    last = before.rsplit(None, 1)[-1]
    return last if last.isalnum() else last[max(map(last.rfind, _MARKS)) + 1 :]


def _is_abbreviation(text: str, start: int, match: re.Match[str], shortened: _Shortened) -> bool:
    if match.group(1) != "." or match.group(2):
        return False
    last = _last_word(text[max(start, match.start() - 30) : match.start()])
    if not last:
        return False
    if _INITIAL.match(last):
        return not (len(last) == 1 and last.islower())
    low = fold(last)
    if low in shortened.anywhere:
        return True
    if low in shortened.before_digits:
        return text[match.end() : match.end() + 1].isdigit()
    return last.isdigit() and match.start() - len(last) == start  # «1. First item»

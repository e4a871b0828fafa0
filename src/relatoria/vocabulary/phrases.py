"""A table of phrases found in a folded sentence by their words, longest first, in time linear in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

_WORD = re.compile(r"\w+")
_JOINT = re.compile(r" ?[-'(&] ?| {1,2}|\n")
_SHORT_JOINT = re.compile(r"\.? ?[-'(&] ?|\. ?| {1,2}|\n")  # «St. Lucia», «U.S.»

_FUNCTION_WORDS = frozenset().union(*(tongue.stopwords for tongue in TONGUES.values()))


class Guard(StrEnum):
    """When a phrase may be read as what it names; all but ``NONE`` look at the wording before folding,
    where it is given."""

    NONE = "none"
    NAME = "name"  # some capital in it: Spanish «irán» is a verb, «Irán» a country
    PERSON = "person"  # no capitalised word beside it
    WORD = "word"  # capitalised, and not at the start of the sentence
    UPPER = "upper"  # written exactly in capitals


class PhraseTable:
    """Phrases with what each names. The code None blocks: the phrase is consumed and names nothing.

    Words are compared folded; between two words of a phrase only a space, a hyphen, an apostrophe, an opening
    parenthesis or the stop of an abbreviation may stand, so «Guinea, Bissau» is not «Guinea-Bissau».
    """

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, ...], tuple[str | None, Guard, str]] = {}
        self._longest: dict[str, int] = {}
        self._nexts: dict[str, set[str]] = {}  # first word → what may follow it, «» where it is a phrase by itself
        self._firsts: set[str] = set()

    def add(self, phrase: str, code: str | None, guard: Guard = Guard.NONE) -> None:
        """Add ``phrase`` (any case, with accents) for ``code``; a later entry of the same words takes its place."""
        words = tuple(_WORD.findall(fold(phrase)))
        self._phrases[words] = (code, guard, phrase)
        first, second = words[0], words[1] if len(words) > 1 else ""
        self._firsts.add(first)
        self._nexts.setdefault(first, set()).add(second)
        self._longest[first] = max(len(words), self._longest.get(first, 0))

    def copy(self) -> PhraseTable:
        """A table of its own with the same phrases."""
        other = PhraseTable()
        other._phrases = dict(self._phrases)
        other._longest = dict(self._longest)
        other._nexts = {first: set(nexts) for first, nexts in self._nexts.items()}
        other._firsts = set(self._firsts)
        return other

    def __contains__(self, phrase: str) -> bool:
        return tuple(_WORD.findall(fold(phrase))) in self._phrases

    def __len__(self) -> int:
        return len(self._phrases)

    def find(
        self, folded: str, text: str | None = None, words: Sequence[str] | None = None
    ) -> list[tuple[int, int, str]]:
        """The phrases of a folded sentence as (start, end, code), in order, longest first, not overlapping.

        ``text`` is the wording before folding. Without it ``NAME`` and ``PERSON`` phrases count, ``WORD`` and
        ``UPPER`` do not. ``words`` are the words of the sentence, where they are known.
        """
        found: list[tuple[int, int, str]] = []
        done = 0
        if words is None:
            words = _WORD.findall(folded)
        if self._firsts.isdisjoint(words):
            return found  # as in most sentences
        for start in self._starts(folded, words):
            if start < done:
                continue
            hit = self._match(folded, text, start)
            if hit is not None:
                done, code = hit
                if code is not None:
                    found.append((start, done, code))
        return found

    def _starts(self, folded: str, words: Sequence[str]) -> list[int]:
        """Where a word stands that begins some phrase: one of its own, or with the word that follows."""
        firsts, nexts = self._firsts, self._nexts
        begun = [
            at
            for at, word in enumerate(words)
            if word in firsts and ("" in (after := nexts[word]) or not after.isdisjoint(words[at + 1 : at + 2]))
        ]
        starts: list[int] = []
        end = at = 0
        for first in begun:
            for word in words[at : first + 1]:
                start = folded.index(word, end)
                end = start + len(word)
            starts.append(start)
            at = first + 1
        return starts

    def _match(self, folded: str, text: str | None, start: int) -> tuple[int, str | None] | None:
        tokens = _tokens(folded, start, self._longest)
        for size in range(len(tokens), 0, -1):
            entry = self._phrases.get(tuple(word for word, _ in tokens[:size]))
            if entry is None:
                continue
            code, guard, phrase = entry
            end = tokens[size - 1][1]
            if guard is Guard.NONE or _allowed(guard, phrase, text, start, end):
                return end, code
        return None


def _tokens(folded: str, start: int, longest: dict[str, int]) -> list[tuple[str, int]]:
    """The words from ``start`` on, with their ends, as long as only a joint stands between them."""
    tokens: list[tuple[str, int]] = []
    at, limit = start, 1
    while len(tokens) < limit:
        match = _WORD.match(folded, at)
        if match is None:
            break
        word, end = match.group(), match.end()
        tokens.append((word, end))
        limit = limit if len(tokens) > 1 else longest[word]
        joint = _JOINT.match(folded, end) if len(word) > 3 else _SHORT_JOINT.match(folded, end)
        if joint is None:
            break
        at = joint.end()
    return tokens


def _allowed(guard: Guard, phrase: str, text: str | None, start: int, end: int) -> bool:
    if text is None:
        return guard in (Guard.NAME, Guard.PERSON)
    wording = text[start:end]
    if guard is Guard.NAME:
        return wording != wording.lower()
    if guard is Guard.UPPER:
        return wording == phrase.rstrip(".") and not (fold(wording) in _FUNCTION_WORDS and _shouted(text, start, end))
    if not wording[0].isupper():
        return False
    before = re.search(r"(\w+)[\s\-]+$", text[max(0, start - 30) : start])
    if guard is Guard.WORD:
        return before is not None and not before.group(1)[0].isupper()
    after = re.match(r"[\s\-]+(\w+)", text[end : end + 30])
    return not (_is_name(before) or _is_name(after))


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether capitals stand around: «LAS» in «SOBRE LAS MIGRACIONES» is an article, no acronym."""
    around = text[max(0, start - 30) : start] + text[end : end + 30]
    return around == around.upper()


def _is_name(neighbour: re.Match[str] | None) -> bool:
    word = neighbour.group(1) if neighbour else ""
    return len(word) > 1 and word[0].isupper() and not word.isupper() and fold(word) not in _FUNCTION_WORDS

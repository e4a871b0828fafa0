"""Words that may name an issue: two or three words of content that stand together, in a text and across languages."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from relatoria.conclude.likeness_features import cognate, word_weight
from relatoria.conclude.likeness_polarity import modals
from relatoria.gather.attribution.words.tense import Stand, word_stand
from relatoria.language.fold import fold
from relatoria.vocabulary.issue_words import issue_words
from relatoria.vocabulary.meanings import meanings
from relatoria.vocabulary.stems import stems

_TOKEN = re.compile(r"\w+(?:-\w+)*|[^\w\s'’]")
_ADVERB = {"es": "mente", "en": "ly", "fr": "amment"}  # ends no name
_LONGEST = 3  # words of content in a name
_LEAST = 4  # letters of a word of content
_TELLS = 0.45
"""How much the words of a name say on average (see `word_weight`): «national registers», not «local time»."""

Key = tuple[str, ...]
"""The stems of a name, in alphabetical order: «relocation plan», «planned relocation»."""


class Term(NamedTuple):
    """Words that may name an issue: their key, themselves folded, as they are written, whether they stand like a noun,
    and whether they might be one («receive reliable information» does not show it)."""

    key: Key
    words: tuple[str, ...]
    said: str
    whole: bool
    loose: bool = False


def terms_in(text: str, language: str, known: Container[Key] | None = None) -> Iterator[Term]:
    """The words of a text in «es», «en» or «fr» that may name an issue, each place where they stand; with ``known``
    only those of these keys."""
    line = _Line(text, language)
    for chain in line.chains():
        words = tuple(line.words[at] for at in chain)
        key = _key(words, line.head(chain), language)
        if key and (known is None or key in known):
            whole = line.is_noun(chain)
            yield Term(key, words, line.said(chain), whole, not whole and line.ends(chain))


class _Line:
    """A text word by word."""

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language, self._ours = text, language, issue_words(language)
        self._found = [*_TOKEN.finditer(text)]
        read = [_read(one.group(), language) for one in self._found]
        self.words = [word for word, _ in read]
        self._carries = [carries for _, carries in read]

    def chains(self) -> Iterator[list[int]]:
        """The places of two words of content and more that stand together."""
        following = [self._next(at) if carries else None for at, carries in enumerate(self._carries)]
        for first in range(len(following)):
            chain = [first]
            while len(chain) < _LONGEST and (after := following[chain[-1]]) is not None:
                chain.append(after)
                yield [*chain]

    def _next(self, at: int) -> int | None:
        """The place of the next word of content, behind no more than a preposition and an article."""
        after = at + 1
        if self._word(after) in self._ours.links:
            after += 1 + (self._word(after + 1) in self._ours.articles)
        return after if after < len(self.words) and self._carries[after] else None

    def _word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def said(self, chain: list[int]) -> str:
        """The words of a chain as they are written, with what stands between them."""
        return self._text[self._found[chain[0]].start() : self._found[chain[-1]].end()]

    def head(self, chain: list[int]) -> str:
        """The word that says what a chain is: its first, in English the last before a preposition."""
        if self._language != "en":
            return self.words[chain[0]]
        apart = (at for at, after in pairwise(chain) if after > at + 1)
        return self.words[next(apart, chain[-1])]

    def is_noun(self, chain: list[int]) -> bool:
        """Whether a chain stands like a noun: behind an article or a preposition; in English, where the noun is last,
        with nothing of content after it, and things («exit penalties») also without an article."""
        before = self._word(chain[0] - 1)
        if self._language != "en":
            return before in self._ours.before
        first, last = self.words[chain[0]], self.words[chain[-1]]
        things = last.endswith("s") and not first.endswith(("ed", "s")) and chain[0] > 0
        return (before in self._ours.before or things) and self.ends(chain)

    def ends(self, chain: list[int]) -> bool:
        """Whether a noun may end where a chain ends: in English, where it is last, nothing of content stands after."""
        after = self._word(chain[-1] + 1)
        return self._language != "en" or not (after and stems("en")[after])


@lru_cache(maxsize=200_000)
def _read(written: str, language: str) -> tuple[str, bool]:
    """A word folded, and whether it may be part of a name: one of content, no proper noun, no number, no verb of
    everyday speech."""
    word = fold(written)
    plain = len(word) >= _LEAST and word.replace("-", "").isalpha() and written[0].islower()
    verb = word in modals(language) or word_stand(written, language) is not Stand.UNKNOWN
    return word, plain and not verb and bool(stems(language)[word]) and word not in issue_words(language).outside


@lru_cache(maxsize=200_000)
def _key(words: tuple[str, ...], head: str, language: str) -> Key:
    """The key of words that say enough, and speak of a thing rather than of people or places; of others empty."""
    key = tuple(sorted({stems(language)[word] for word in words}))
    if len(key) < len(words) or head in issue_words(language).who or words[-1].endswith(_ADVERB[language]):
        return ()
    return key if sum(word_weight(word, language) for word in words) / len(words) >= _TELLS else ()


@lru_cache(maxsize=100_000)
def signs_of(word: str, language: str) -> frozenset[str]:
    """By what a word may be known again: its stem in its language, its meanings, how it begins in all three."""
    stem, alike = stems(language)[word], cognate(word)
    return frozenset((f"{language}:{stem}", *meanings(language).get(stem, ()), *((f"~{alike}",) if alike else ())))


def same(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    """Whether two names are one: each word of either has a counterpart in the other."""
    return len(one) == len(other) and _all_in(one, other) and _all_in(other, one)


def _all_in(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    return all(any(not signs.isdisjoint(others) for others in other) for signs in one)

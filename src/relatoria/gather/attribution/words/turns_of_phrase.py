"""Turns of phrase of several words, found by their first word."""

from __future__ import annotations

from collections.abc import Iterable


class Phrases:
    """Phrases of tokens, keyed by their first token, the longest first."""

    __slots__ = ("by_first", "firsts", "lasts")

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self.by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
        for phrase in sorted(dict.fromkeys(phrases), key=len, reverse=True):
            self.by_first[phrase[0]] = (*self.by_first.get(phrase[0], ()), phrase)
        self.firsts = frozenset(self.by_first)
        self.lasts = frozenset(phrase[-1] for some in self.by_first.values() for phrase in some)


def match_phrase(words: tuple[str, ...], at: int, phrases: Phrases) -> int:
    """How many tokens the longest of ``phrases`` that begins at ``at`` covers, or 0."""
    for phrase in phrases.by_first.get(words[at], ()):
        if words[at : at + len(phrase)] == phrase:
            return len(phrase)
    return 0


def ends_phrase(words: tuple[str, ...], at: int, phrases: Phrases) -> bool:
    """Whether one of ``phrases`` ends right before the token ``at``."""
    return phrase_before(words, at, phrases) > 0


def phrase_before(words: tuple[str, ...], at: int, phrases: Phrases) -> int:
    """How many tokens the longest of ``phrases`` that ends right before the token ``at`` covers, or 0."""
    if not at or words[at - 1] not in phrases.lasts:
        return 0
    sizes = range(min(_LONGEST, at), 0, -1)
    return next((size for size in sizes if match_phrase(words, at - size, phrases) == size), 0)


_LONGEST = 6


def find_phrase(words: tuple[str, ...], phrases: Phrases) -> tuple[int, int] | None:
    """The first place (token, size) where one of ``phrases`` stands."""
    if phrases.firsts.isdisjoint(words):
        return None
    for at, word in enumerate(words):
        if word in phrases.by_first and (size := match_phrase(words, at, phrases)):
            return at, size
    return None


def among_those(words: tuple[str, ...], at: int, such: Phrases) -> bool:
    """Whether «those» of a list of some stands right before a place: «entre ellas las de Chile», “among them those”."""
    return at > 1 and words[at - 1] in _THOSE and ends_phrase(words, at - 1, such)


_THOSE = frozenset("las los la el those that celles celle ceux celui".split())

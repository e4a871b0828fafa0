"""What a pattern cannot do without, told from the pattern itself: a gate that no rule has to state a second time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from relatoria.language.remembered import Remembered

_SHORTEST = 3
"""A piece of fewer letters stands in too many words."""


@dataclass(slots=True)
class Needing:
    """A pattern over folded text that is tried only where a word stands without which it finds nothing.

    ``words`` are always those of the text, whole (`Sentence.words`); they may be more.
    """

    wording: str
    pattern: re.Pattern[str] = field(init=False, compare=False)
    _may: Remembered[bool] | None = field(init=False, compare=False)

    def __post_init__(self) -> None:
        self.pattern = re.compile(self.wording)
        pieces = needed(self.pattern)
        found = re.compile("|".join(sorted(pieces))).search if pieces else None
        self._may = None if found is None else Remembered(lambda word: found(word) is not None)

    def opens(self, words: Iterable[str]) -> bool:
        """Whether the pattern may find anything in a text of these words."""
        return self._may is None or any(map(self._may.__getitem__, words))

    def match(self, folded: str, words: Iterable[str]) -> re.Match[str] | None:
        """As the pattern matches at the head of a text."""
        return self.pattern.match(folded) if self.opens(words) else None

    def search(self, folded: str, words: Iterable[str]) -> re.Match[str] | None:
        """As the pattern is found in a text."""
        return self.pattern.search(folded) if self.opens(words) else None


def needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """Pieces of words of which one stands in whatever ``pattern`` finds; empty where none can be told."""
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return frozenset()
    return _of(import_module("re._parser").parse(pattern.pattern))


def _of(parts: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The most telling set of pieces among those that the parts of a pattern, one behind the other, need."""
    best: frozenset[str] = frozenset()
    letters = ""
    for kind, held in (*parts, (None, None)):
        if str(kind) == "LITERAL" and (chr(held).isalnum() or held == ord("_")):
            letters += chr(held)
            continue
        own = frozenset({letters}) if letters else frozenset()
        best = max(best, own, _within(str(kind), held), key=_tells)
        letters = ""
    return best if _tells(best) >= _SHORTEST else frozenset()


def _within(kind: str, held: Any) -> frozenset[str]:
    """What a group, a repetition or one of several alternatives needs."""
    if kind == "BRANCH":
        each = [_of(branch) for branch in held[1]]
        return frozenset().union(*each) if all(each) else frozenset()
    if kind == "SUBPATTERN":
        return _of(held[3]) if not (held[1] or held[2]) else frozenset()
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _of(held[2]) if held[0] else frozenset()
    return _of(held) if kind == "ATOMIC_GROUP" else frozenset()


def _tells(pieces: frozenset[str]) -> int:
    """How telling a set of pieces is: as its shortest."""
    return min(map(len, pieces), default=0)

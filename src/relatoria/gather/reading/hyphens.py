"""Whether the two halves of a word divided at the end of a line are one word, or a compound that keeps its hyphen."""

from __future__ import annotations

import re

from relatoria.gather.reading.repair_channel import frequency
from relatoria.language.detect import UNKNOWN, detect
from relatoria.language.tongue import TONGUES

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_LEAST = 1e-7  # about ten times in a hundred million words


class Divided:
    """Decides by the document's own words first; a lexicon is loaded only if these do not tell."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self._compounds: frozenset[str] = frozenset()
        self._languages: tuple[str, ...] = ()

    def __call__(self, first: str, second: str) -> bool:
        """Whether «first-second» at a line end is one word (the hyphen goes)."""
        if second[:1].isupper() and not first.isupper():
            return False
        if self._words is None:
            low = self._text.lower()
            self._words = frozenset(_WORD.findall(low))
            self._compounds = frozenset(_COMPOUND.findall(low))
        whole = (first + second).lower()
        if f"{first}-{second}".lower() in self._compounds:
            return False
        if whole in self._words:
            return True
        joined = self._frequency(whole)
        apart = min(self._frequency(first.lower()), self._frequency(second.lower()))
        if joined >= _LEAST:
            return True
        return apart < _LEAST and len(second) > 1

    def _frequency(self, word: str) -> float:
        if not self._languages:
            language = detect(self._text)
            self._languages = tuple(TONGUES) if language == UNKNOWN else (language,)
        return max(frequency(word, language) for language in self._languages)

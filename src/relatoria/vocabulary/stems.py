"""Stems: one form for all the endings of a word («remesa», «remesas»), by Snowball's rules on folded words."""

from __future__ import annotations

import re
from functools import cache

import Stemmer

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

LANGUAGES = ("es", "en", "fr")
_WORD = re.compile(r"\w+")
_LIMIT = 200_000  # words remembered per language: more than any lexicon of forms, a bound on memory
# What a list of stopwords keeps out of sentences but a policy means something by.
_KEPT = frozenset("estado estados".split())


class Stems(dict[str, str]):
    """Folded word → stem, remembered; an empty stem for a word that carries no content."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stopwords = TONGUES[language].stopwords - _KEPT
        self._stem = Stemmer.Stemmer(TONGUES[language].stemmer, 0).stemWord

    def __missing__(self, word: str) -> str:
        empty = word in self._stopwords or (len(word) == 1 and not word.isdigit())
        stem = "" if empty else str(self._stem(word))
        if len(self) >= _LIMIT:
            self.clear()
        self[word] = stem
        return stem


@cache
def stems(language: str) -> Stems:
    """The remembered stems of a language («es», «en», «fr»).

    Raises:
        KeyError: for another code.
    """
    return Stems(language)


def phrase_stems(phrase: str, language: str) -> tuple[str, ...]:
    """The stems of the words of ``phrase`` that carry content, in their order."""
    table = stems(language)
    return tuple(stem for word in _WORD.findall(fold(phrase)) if (stem := table[word]))

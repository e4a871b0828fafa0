"""Stems: one form for all the endings of a word («remesa», «remesas»), by Snowball's rules on folded words."""

from __future__ import annotations

import re
from functools import cache

import Stemmer

from relatoria.language.fold import fold
from relatoria.language.remembered import Remembered
from relatoria.language.tongue import TONGUES

LANGUAGES = ("es", "en", "fr")
_WORD = re.compile(r"\w+")
# What a list of stopwords keeps out of sentences but a policy means something by.
_KEPT = frozenset("estado estados".split())


@cache
def stems(language: str) -> Remembered[str]:
    """Folded word → stem, in a language («es», «en», «fr»); an empty stem for a word that carries no content.

    Raises:
        KeyError: for another code.
    """
    stopwords = TONGUES[language].stopwords - _KEPT
    stem = Stemmer.Stemmer(TONGUES[language].stemmer, 0).stemWord

    def find(word: str) -> str:
        empty = word in stopwords or (len(word) == 1 and not word.isdigit())
        return "" if empty else str(stem(word))

    return Remembered(find)


def phrase_stems(phrase: str, language: str) -> tuple[str, ...]:
    """The stems of the words of ``phrase`` that carry content, in their order."""
    table = stems(language)
    return tuple(stem for word in _WORD.findall(fold(phrase)) if (stem := table[word]))

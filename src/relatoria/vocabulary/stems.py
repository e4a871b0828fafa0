"""Stems: one form for all the endings of a word («remesa», «remesas»), by Snowball's rules on folded words."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

import Stemmer

from relatoria.language.fold import fold
from relatoria.language.remembered import Remembered
from relatoria.language.tongue import TONGUES

LANGUAGES = ("es", "en", "fr")
_WORD = re.compile(r"\w+")
# Endings that one word takes: number, gender, the forms of a verb and the noun of what it does. By what is left of
# two words after the letters that they share at the head.
_ENDINGS = {
    "es": ("|s|es|a|as", "o|a|os|as", "z|ces", "r|n|ron|ba|ban|do|da|dos|das|ndo|rse|cion|ciones"),
    "en": ("|s|es|'s|ed|d|ing", "e|es|ed|ing|ion|ions", "y|ies|ied|y's", "f|ves|fe"),
    "fr": (
        "|s|x|e|es", "l|ux|le|les", "|le|les|s", "|ne|nes|s", "eur|eurs|rice|rices", "x|se|ses", "f|ve|fs|ves",
        "r|nt", "r||s|e|es", "ation|ations|er|e|es|ee|ees|ent", "ion|ions|er|e|es|ee|ees|ent",
    ),
}  # fmt: skip
_FORMS = {language: tuple(frozenset(one.split("|")) for one in classes) for language, classes in _ENDINGS.items()}
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


def are_forms(one: str, other: str, language: str) -> bool:
    """Whether two folded words of one stem are forms of one word, and not only of one family.

    «ciudad» and «ciudades» are, «trabajo» and «trabajadoras», «nacional» and «nacionalidad» are not.
    """
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    left = {one[shared:], other[shared:]}
    return one == other or any(left <= endings for endings in _FORMS[language])

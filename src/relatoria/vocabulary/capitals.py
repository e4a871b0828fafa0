"""A title in capitals as it would stand in running text, in which names are told by the text below it."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.frequencies import common_words
from relatoria.vocabulary.places import LANGUAGES, country_mentions
from relatoria.vocabulary.terms import terms
from relatoria.vocabulary.towns import called_towns, find_town

_WORD = re.compile(r"[^\W\d]+")
_BEGINS = re.compile(r"^\W*\w|(?<=[.:–«“] )[^\W\d]|(?<=[«“\"])[^\W\d]")
_LONGEST_CODE = 4  # letters: «USA»
_ROMAN = re.compile(r"[IVX]{2,5}")


def in_small_letters(title: str, text: str, language: str) -> str:
    """A title in capitals as it would stand in running text; ``text`` is the document with it. Any other stays."""
    if not title.isupper():
        return title
    running = "\n".join(line for line in text.splitlines() if not line.isupper())
    running = re.sub(r"\s+".join(map(re.escape, title.split())), "", running, flags=re.IGNORECASE)
    places = {at for start, end, _ in country_mentions(fold(title)) for at in range(start, end)}
    places |= {found.start() for found in _WORD.finditer(title) if _is_place(found.group())}
    places |= {found.start("town") for found in _town_of().finditer(title)}
    said = _WORD.sub(lambda found: _in_running(found, running, language, is_place=found.start() in places), title)
    return _BEGINS.sub(lambda found: found.group().upper(), said)


@cache
def _town_of() -> re.Pattern[str]:
    """«Ciudad de», “City of”, «Mairie d'» before the name of a town."""
    called = "|".join(sorted(called_towns(), key=len, reverse=True)).replace("alcaldia", "alcald[ií]a")
    return re.compile(
        rf"\b(?:{called.replace('municipalite', 'municipalit[eé]')}) (?:de |of |d['’])(?P<town>[^\W\d]+)", re.IGNORECASE
    )


def _is_place(word: str) -> bool:
    return fold(word) in _regions() or find_town(word.capitalize())


@cache
def _regions() -> frozenset[str]:
    """Names of one word that a region of the world has in any language: «Africa», «Caribe»."""
    return frozenset(fold(label) for term in terms("region") for label in term.labels.values() if " " not in label)


def _in_running(found: re.Match[str], text: str, language: str, *, is_place: bool) -> str:
    """A word in capitals as running text has it: in small letters, as the name that it is, or as an abbreviation.

    At the beginning of a sentence every word has a capital: there only a word that is not common is a name.
    """
    word, small = found.group(), found.group().lower()
    if len(word) == 1 and found.string[found.end() :][:1] in (".", ":", ")", ""):
        return word  # «Group A.»
    if _ROMAN.fullmatch(word) or found.string[found.start() - 1 : found.end() + 1] == f"({word})":
        return word  # «Cluster II», «… DES INFIRMIERS MIGRANTS (FBIM)»
    if is_place and len(word) > _LONGEST_CODE:
        return word.capitalize()
    said = {one.group() for one in re.finditer(rf"\b{word}\b", text, re.IGNORECASE)}
    if small in said or word in said:
        return small if small in said else word
    within = re.search(rf"(?:[^\W\d_A-Z],? |[^\W\d_]-){word.capitalize()}\b", text) is not None
    rare = bool(said) and language in LANGUAGES and small not in common_words(language)
    return word.capitalize() if within or rare or is_place else small

"""A title in capitals as it would stand in running text, in which names are told by the text below it."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.frequencies import common_words
from relatoria.vocabulary.places import LANGUAGES, country_mentions
from relatoria.vocabulary.terms import terms
from relatoria.vocabulary.towns import called_towns, find_town

_WORD = re.compile(r"[^\W\d]+")
_BEGINS = re.compile(r"^\W*\w|(?<=[.:–«“] )[^\W\d]|(?<=[«“\"])[^\W\d]")
_LONGEST_CODE = 4  # letters: «USA»
_BRACKETS = re.compile(r"\([^()]*\)")
_CODE = re.compile(r"\([^()\s]+\)")
"""«… DES INFIRMIERS MIGRANTS (FBIM)»"""
_SYMBOL = re.compile(r"(?=\S*\d)[^\s()]*\w/[^\s()]*")
"""«MW/FORUM/5/3»: parts between strokes, one of them with a digit."""
_JOINED = re.compile(r"(\b[A-ZÀ-Ý][^\W\d_]+[-–])([a-zà-ÿ])")
"""«Cotonú-cádiz»: what is joined to a name is one."""
_ROMAN = re.compile(r"[IVX]{2,5}")


def in_small_letters(title: str, text: str, language: str) -> str:
    """A title in capitals, but for what stands in brackets, as it would stand in running text; ``text`` is the document
    with it. Any other stays, as do the symbols of documents."""
    if not _BRACKETS.sub("", title).isupper():
        return title
    running = "\n".join(line for line in text.splitlines() if not line.isupper())
    running = re.sub(r"\s+".join(map(re.escape, title.split())), "", running, flags=re.IGNORECASE)
    places = {at for start, end, _ in country_mentions(fold(title)) for at in range(start, end)}
    places |= {found.start() for found in _WORD.finditer(title) if _is_place(found.group())}
    places |= {found.start("town") for found in _town_of().finditer(title)}
    kept = {at for found in (*_SYMBOL.finditer(title), *_CODE.finditer(title)) for at in range(*found.span())}
    said = _WORD.sub(
        lambda found: (
            found.group()
            if found.start() in kept or not found.group().isupper()
            else _in_running(found, running, language, is_place=found.start() in places)
        ),
        title,
    )
    said = _JOINED.sub(lambda found: found[1] + found[2].upper(), said)
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
    """Names of one word that a region of the world has in any language: «Africa», «Caribe», «Centroamérica»."""
    labels = (label for term in terms("region") for label in term.labels.values() if " " not in label)
    return frozenset(fold(name) for name in (*labels, *read_table("regions.toml")["names"].split()))


def _in_running(found: re.Match[str], text: str, language: str, *, is_place: bool) -> str:
    """A word in capitals as running text has it: in small letters, as the name that it is, or as an abbreviation.

    At the beginning of a sentence every word has a capital: there only a word that is not common is a name.
    """
    word, small = found.group(), found.group().lower()
    if len(word) == 1 and found.string[found.end() :][:1] in (".", ":", ")", ""):
        return word  # «Group A.»
    if _ROMAN.fullmatch(word):
        return word  # «Cluster II»
    if is_place and len(word) > _LONGEST_CODE:
        return word.capitalize()
    said = {one.group() for one in re.finditer(rf"(?<![\w/]){word}(?![\w/])", text, re.IGNORECASE)}
    if small in said or word in said:
        return small if small in said else word
    within = _is_name_within(found, text)
    rare = bool(said) and language in LANGUAGES and small not in common_words(language)
    return word.capitalize() if within or rare or is_place else small


def _is_name_within(found: re.Match[str], text: str) -> bool:
    """Whether running text has a word with a capital behind one in small letters, or behind the one that stands before
    it here too and has no small letters there: «of the Harbour Office», not a heading's «Social Protection»."""
    name = found.group().capitalize()
    before = _LAST_WORD.search(found.string[: found.start()])
    first = before.group() if before is not None else ""
    with_first = first and re.search(rf"\b{first.lower()}\b", text) is None
    chain = rf"(?:{first.capitalize()} )?" if with_first else ""
    return re.search(rf"(?:(?<![^\W_])[a-zß-ÿ][\w'’]*,? {chain}|[^\W\d_]-){name}\b", text) is not None


_LAST_WORD = re.compile(r"[^\W\d_]+(?= $)")
"""The word right before a place."""

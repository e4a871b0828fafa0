"""Adjectives and inhabitants of countries, folded, in all genders and numbers, from one form each in the data."""

from __future__ import annotations

import csv
import io
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_data


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["iso3"]: row for row in csv.DictReader(io.StringIO(read_data("demonyms.csv")))}


def forms(iso3: str) -> dict[str, tuple[str, ...]]:
    """The folded forms per language («es», «en», «fr»); empty for a country without an entry."""
    row = _rows().get(iso3)
    if row is None:
        return {}
    makers = {"es": spanish, "en": english, "fr": french}
    return {
        language: tuple(dict.fromkeys(form for word in row[language].split("|") if word for form in make(fold(word))))
        for language, make in makers.items()
    }


@cache
def _all_forms() -> frozenset[str]:
    return frozenset(form for code in _rows() for named in forms(code).values() for form in named)


def is_demonym(word: str) -> bool:
    """Whether a folded word is an adjective or an inhabitant of a country in any language."""
    return word in _all_forms()


def spanish(word: str) -> tuple[str, ...]:
    """Masculine, feminine and plurals of a folded Spanish demonym given in the masculine singular."""
    if word.endswith("o"):
        stem = word[:-1]
        return (word, stem + "a", stem + "os", stem + "as")
    if word[-1] in "ai":
        return (word, word + "s", word + "es") if word[-1] == "i" else (word, word + "s")
    if word[-1] in "eu":
        return (word, word + "s", word + "es") if word[-1] == "u" else (word, word + "s")
    return (word, word + "a", word + "es", word + "as")


def english(word: str) -> tuple[str, ...]:
    """Singular and plural of a folded English demonym; «Danish» and «Chinese» have no plural of their own."""
    return (word,) if word.endswith(("ese", "sh", "ch", "ss", "x", "s")) else (word, word + "s")


def french(word: str) -> tuple[str, ...]:
    """Masculine, feminine and plurals of a folded French demonym given in the masculine singular."""
    if word.endswith("e"):
        return (word, word + "s")
    feminine = word + "ne" if word.endswith(("en", "on")) else word + "e"
    plural = word if word.endswith("s") else word + "s"
    return (word, feminine, plural, feminine + "s")

"""Fields of work, by which no body is called: «Director of Housing», «vicerrectora de Investigación»."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table


@cache
def fields() -> frozenset[str]:
    """The folded words in three languages."""
    return frozenset(fold(_data()["generic"]["fields"]).split())


def in_charge(office: str) -> bool:
    """Whether a folded word is an office that has a field in charge: a director, a head, an officer."""
    return office in _words("offices")


def names_a_charge(name: str) -> bool:
    """Whether a wording is what somebody has in charge and no body: «Civil Registration in Nouadhibou», «Derechos de
    la Infancia». Spanish and French open with its noun, English ends with it."""
    words = _WORD.findall(fold(name).replace("’", "'"))
    raw = _WORD.findall(name.replace("’", "'"))
    if not words or len(words) != len(raw):
        return False
    return _opens_with_charge(words, raw) or _ends_with_charge(words, raw)


def _opens_with_charge(words: list[str], raw: list[str]) -> bool:
    """«Derechos de la Infancia», «coopération internationale»; «Protection International» is a body's name."""
    at = next((at for at, word in enumerate(words) if word not in _words("links")), 0)
    if words[at] in _words("es") - _words("en"):
        return True
    english = at + 1 < len(words) and (words[at + 1] in _ENGLISH or raw[at + 1][:1].isupper())
    return words[at] in _words("fr") | _words("es") and not english


def _ends_with_charge(words: list[str], raw: list[str]) -> bool:
    """«Civil Registration in Nouadhibou», «Welfare and Foreign Employment»; «Save the Children» is a body's name."""
    links = _words("links")
    last = next((at for at in range(len(words)) if words[at] in links), len(words))
    if not all(word[:1].isupper() for word in raw[:last]) or not last or words[last - 1] not in _words("en"):
        return False
    if last < len(words) and words[last] == "and":
        return _ends_with_charge(words[last + 1 :], raw[last + 1 :])
    return last > 1 or last == len(words)


_ENGLISH = frozenset("of in for and the".split())
_WORD = re.compile(r"d'|l'|[^\W\d_]+(?:[-'][^\W\d_]+)*")


@cache
def _words(key: str) -> frozenset[str]:
    known = frozenset(fold(_data()["charges"][key]).split())
    return known | fields() if key in ("es", "en", "fr") else known


@cache
def _data() -> dict[str, Any]:
    return read_table("group_names.toml")

"""Corridors of migration as codes: «NPL>QAT» from one place to another, «GTM>MEX>USA» through a third.

«NPL<>QAT» stands between two places whose roles nobody said, «LBY>>NER» for a return. Places are countries (ISO
alpha-3) and regions (M49).
"""

from __future__ import annotations

import re

from relatoria.vocabulary.places import countries
from relatoria.vocabulary.terms import terms

CORRIDOR = "corridor"
"""The vocabulary of these codes: open, so that it has no list of terms."""
_CODE = re.compile(r"(?:[A-Z]{3}|\d{3})(?:(?:>{1,2}|<>)(?:[A-Z]{3}|\d{3})){1,2}")
_ARROWS = {"<>": " ↔ ", ">>": " ↩ ", ">": " → "}


def corridor_roles(code: str) -> tuple[tuple[str, str], ...]:
    """The places of a corridor, each with its role: a code of «corridor_role», empty where nobody said it.

    Nothing for what is no such code.
    """
    if not _CODE.fullmatch(code):
        return ()
    if "<>" in code:
        return tuple((place, "") for place in code.split("<>"))
    if ">>" in code:
        left, back = code.split(">>")
        return ((left, "destination"), (back, "return"))
    first, *through, last = code.split(">")
    return ((first, "origin"), *((place, "transit") for place in through), (last, "destination"))


def corridor_label(code: str, language: str) -> str:
    """A corridor in words: «Nepal → Qatar»; empty for what is no such code."""
    if not corridor_roles(code):
        return ""
    parts = re.split(r"(<>|>>|>)", code)
    return "".join(_ARROWS.get(part) or place_name(part, language) for part in parts)


def place_name(code: str, language: str) -> str:
    """The name of a country or a region; the code itself where there is none."""
    if code in countries():
        return countries()[code].names[language]
    return next((one.labels[language] for one in terms("region") if one.code == code), code)

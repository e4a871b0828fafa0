"""Reasons in the reader's language: what a contribution carries in English, said in Spanish or French."""

from __future__ import annotations

from functools import cache

from relatoria.vocabulary.files import read_table

SIGNS = "signs that speak for it"
WORDS = "words that speak for it"


def say_reason(why: str, language: str) -> str:
    """The reason ``why`` of a contribution in «es», «en» or «fr».

    A list of signs is said sign by sign; words of the document stay as they are. What the catalogue does not know (the
    reason of a person, or one that stands in the document's language) is given back unchanged.
    """
    if language == "en":
        return why
    head, colon, rest = why.partition(": ")
    if colon and head in (SIGNS, WORDS):
        parts = [_said(part, language) for part in rest.split("; ")] if head == SIGNS else [rest]
        return f"{_said(head, language)}{_colon(language)}{'; '.join(parts)}"
    return _said(why, language)


def _said(phrase: str, language: str) -> str:
    return catalogue().get(phrase, {}).get(language, phrase)


def _colon(language: str) -> str:
    return "\N{NO-BREAK SPACE}: " if language == "fr" else ": "


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """English reason → its wording in each language."""
    return {entry["en"]: entry for entry in read_table("reasons.toml")["reason"]}

"""What reading notices, said in the reader's language: it is written in that of the document, or in English."""

from __future__ import annotations

import re
from functools import cache

from relatoria.vocabulary.files import read_table

_PLACE = re.compile(r"\\\{(\w+)\\\}")


def say_finding(message: str, language: str) -> str:
    """The message of a finding, or why a mention is open, in «es», «en» or «fr».

    The document's own words stay as they are, without a full stop at their end where one follows. What the catalogue
    does not know (a person's own words) is given back unchanged.
    """
    for pattern, said in _patterns():
        found = pattern.fullmatch(message)
        if found is not None:
            return said[language].format(**{name: words.rstrip(". ") for name, words in found.groupdict().items()})
    return message


def written(claim: str, language: str, text: str) -> str:
    """The message of a finding of a kind of claim («consensus_claim»), in the language of the document, or in English.

    Raises:
        KeyError: if there is no such kind of claim.
    """
    said = _claims()[claim]
    return said.get(language, said["en"]).format(text=text)


@cache
def _claims() -> dict[str, dict[str, str]]:
    return dict(read_table("findings.toml")["claim"])


@cache
def catalogue() -> tuple[dict[str, str], ...]:
    """The messages, each in the three languages, with places for the words of documents in braces."""
    return (*_claims().values(), *read_table("findings.toml")["said"])


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    return tuple((_pattern(words), said) for said in catalogue() for words in said.values())


def _pattern(words: str) -> re.Pattern[str]:
    """What was written from a message: its places hold anything."""
    return re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(words)), re.DOTALL)

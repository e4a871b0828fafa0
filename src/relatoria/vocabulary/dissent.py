"""How documents say that something was not shared by all: `data/dissent.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES

FILE = "dissent.toml"


class Dissent(NamedTuple):
    """Of one language: what says that something was contested, and what opens a sentence on what stands before it; what
    says that somebody is against something, what only points to that, and what says that somebody else is too."""

    says: re.Pattern[str]
    back: re.Pattern[str]
    refuses: re.Pattern[str]
    back_to: re.Pattern[str]
    shares: re.Pattern[str]


@cache
def dissent(language: str) -> Dissent:
    """The patterns of «es», «en» or «fr», for folded words.

    Raises:
        KeyError: for another language.
    """
    table = read_table(FILE)[language]
    return Dissent(
        re.compile("|".join(table["says"])),
        re.compile(table["back"]),
        re.compile("|".join(table["refuses"])),
        re.compile(table["back_to"]),
        re.compile(table["shares"]),
    )


def lint_dissent(read: Callable[[str], str]) -> Iterator[str]:
    """A language without its patterns, or one that cannot be read."""
    table = tomllib.loads(read(FILE))
    for language in LANGUAGES:
        own = table.get(language, {})
        lists = (pattern for key in ("says", "refuses") for pattern in own.get(key, ("",)))
        for pattern in (*lists, *(own.get(key, "") for key in ("back", "back_to", "shares"))):
            try:
                if not re.compile(pattern).pattern:
                    yield f"{FILE}: nothing says it in {language}"
            except re.error as error:
                yield f"{FILE}: {error} in {language}"

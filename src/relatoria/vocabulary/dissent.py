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
    """Of one language: what says that something was contested, and what opens a sentence on what stands before it."""

    says: re.Pattern[str]
    back: re.Pattern[str]


@cache
def dissent(language: str) -> Dissent:
    """The patterns of «es», «en» or «fr», for folded words.

    Raises:
        KeyError: for another language.
    """
    table = read_table(FILE)[language]
    return Dissent(re.compile("|".join(table["says"])), re.compile(table["back"]))


def lint_dissent(read: Callable[[str], str]) -> Iterator[str]:
    """A language without its patterns, or one that cannot be read."""
    table = tomllib.loads(read(FILE))
    for language in LANGUAGES:
        own = table.get(language, {})
        for pattern in (*own.get("says", ("",)), own.get("back", "")):
            try:
                if not re.compile(pattern).pattern:
                    yield f"{FILE}: nothing says it in {language}"
            except re.error as error:
                yield f"{FILE}: {error} in {language}"

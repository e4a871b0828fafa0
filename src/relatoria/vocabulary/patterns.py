"""Patterns of wording by language, from data files in which «<name>» stands for another entry of the same language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from relatoria.vocabulary.files import read_table

_NAMED = re.compile(r"<(\w+)>")


@cache
def read_patterns(name: str) -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    """The patterns of a data file by language and entry, whatever the case; a list is read as alternatives."""
    return {
        language: {entry: re.compile(_whole(entry, row), re.IGNORECASE) for entry in row}
        for language, row in read_table(name).items()
    }


def finds(name: str, entry: str, text: str, language: str) -> bool:
    """Whether a pattern of a data file stands in a text; never in a language that the file does not have."""
    row = read_patterns(name).get(language)
    return row is not None and row[entry].search(text) is not None


def _whole(entry: str, row: Mapping[str, str | list[str]]) -> str:
    said = row[entry]
    wording = said if isinstance(said, str) else "|".join(said)
    return _NAMED.sub(lambda found: _whole(found[1], row) if found[1] in row else found[0], wording)

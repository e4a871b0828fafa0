"""The word lists behind reported speech: `vocabulary/data/speech_*.toml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from relatoria.vocabulary.files import read_table


@cache
def speech_data(language: str) -> dict[str, Any]:
    """The data file of a language: tables of strings of words."""
    return read_table(f"speech_{language}.toml")


@cache
def word_set(language: str, table: str, key: str) -> frozenset[str]:
    """The words of one entry; a word marked «_no» is a note to the editor of the file and no word."""
    return frozenset(word for word in speech_data(language)[table][key].split() if not word.endswith("_no"))

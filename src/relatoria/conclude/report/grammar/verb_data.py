"""The word lists behind reported speech: `vocabulary/data/speech_*.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def speech_data(language: str) -> dict[str, Any]:
    """The data file of a language: tables of strings of words."""
    text = resources.files("relatoria.vocabulary").joinpath(f"data/speech_{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def word_set(language: str, table: str, key: str) -> frozenset[str]:
    """The words of one entry; a word marked «_no» is a note to the editor of the file and no word."""
    return frozenset(word for word in speech_data(language)[table][key].split() if not word.endswith("_no"))

"""Words by which a figure says of what it is a share and with what it is compared, by language."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.needed import Needing
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES


@cache
def figure_words(language: str) -> dict[str, str]:
    """Name of a table of data/figures.toml → its alternatives in a language; others read as English."""
    code = language if language in LANGUAGES else "en"
    return {name: by_language[code] for name, by_language in read_table("figures.toml").items()}


@cache
def figure_gate(language: str, name: str) -> Needing:
    """The alternatives of a table, to ask whether they may stand in a text of some words."""
    return Needing(f"(?:{figure_words(language)[name]})")


@cache
def figure_pattern(language: str, name: str, shape: str = r"\b(?:{})(?!\w)") -> re.Pattern[str]:
    """The alternatives of a table as a pattern; ``shape`` says what stands around them."""
    return re.compile(shape.replace("{}", figure_words(language)[name]))

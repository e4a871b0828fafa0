"""The wording of reports, by language: data in `vocabulary/data/phrases.toml`."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.join import contract
from relatoria.language.typeset import french_spaces
from relatoria.vocabulary.files import read_table


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Section → key → language → wording."""
    return read_table("phrases.toml")


def phrase(section: str, key: str, language: str, **fields: object) -> str:
    """The wording ``section.key`` in ``language`` with its fields filled in, contracted and elided,
    with the spaces that French holds to its signs.

    Raises:
        KeyError: if there is no such phrase, language, or a field is missing.
    """
    said = _STRAY.sub("", contract(catalogue()[section][key][language].format(**fields), language))
    return french_spaces(said) if language == "fr" else said


_STRAY = re.compile(r",(?=\s?[:;,](?!\d)|\.$)")
"""The comma that closes an apposition before another sign: «in the words of Ms. Ruiz, Mayor of Lota,:»."""

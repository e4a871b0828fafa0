"""The wording of work products, by language: data in `vocabulary/data/work_phrases.toml`."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.join import contract
from relatoria.vocabulary.files import read_table

_SPACE = "\x00"
_ARTICLE = {
    "es": re.compile(r"^(?:el|la|los|las) "),
    "en": re.compile(r"^the "),
    "fr": re.compile(r"^(?:le |la |les |l’)"),
}


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Section → key → language → wording."""
    return read_table("work_phrases.toml")


def said(section: str, key: str, language: str, **fields: object) -> str:
    """The wording ``section.key`` in ``language`` with its fields filled in, contracted and elided at their seams.

    Inside a field nothing is contracted: it has been worded by somebody («les moyens de les créer»).

    Raises:
        KeyError: if there is no such phrase, language, or a field is missing.
    """
    held = {name: _held(value) if isinstance(value, str) else value for name, value in fields.items()}
    return contract(catalogue()[section][key][language].format(**held), language).replace(_SPACE, " ")


def attach(preposition: str, words: str, language: str) -> str:
    """«del fomento», «aux États»: a preposition before words, contracted at the seam only."""
    return contract(f"{preposition} {_held(words)}", language).replace(_SPACE, " ")


def _held(words: str) -> str:
    """Words whose spaces, after the first, no contraction sees."""
    first, space, rest = words.partition(" ")
    return first + space + rest.replace(" ", _SPACE)


def without_article(words: str, language: str) -> str:
    """«Pacto Mundial» of «el Pacto Mundial»."""
    return _ARTICLE[language].sub("", words)

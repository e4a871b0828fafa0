"""The wording of reports, by language: data in `vocabulary/data/phrases.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from relatoria.language.join import contract

LANGUAGES = ("es", "en", "fr")
_FIELD = re.compile(r"\{(\w+)\}")


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Section → key → language → wording."""
    text = resources.files("relatoria.vocabulary").joinpath("data/phrases.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def phrase(section: str, key: str, language: str, **fields: object) -> str:
    """The wording ``section.key`` in ``language`` with its fields filled in, contracted and elided.

    Raises:
        KeyError: if there is no such phrase, language, or a field is missing.
    """
    return contract(catalogue()[section][key][language].format(**fields), language)


def lint_phrases() -> list[str]:
    """Phrases that lack a language, or whose fields differ between languages."""
    faults = []
    for section, keys in catalogue().items():
        for key, wording in keys.items():
            if set(wording) != set(LANGUAGES):
                faults.append(f"{section}.{key}: not in {', '.join(LANGUAGES)}")
            elif len({frozenset(_FIELD.findall(text)) for text in wording.values()}) > 1:
                faults.append(f"{section}.{key}: the fields differ between languages")
    return faults

"""Remarks put in words, in the language of the reader; the wordings are data in `vocabulary/data/convene.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from relatoria.language.join import capitalise, enumerate_words
from relatoria.model.remark import Remark, Value
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.labels import STAKEHOLDER, label
from relatoria.vocabulary.places import countries

_SEPARATOR = {"es": ",", "fr": ",", "en": "."}
_CODED = {"level": "level", "un_group": "un_group", "region": "region", "stakeholder_type": STAKEHOLDER}
"""Traits whose values are codes of a vocabulary."""


def say(remark: Remark, language: str) -> str:
    """A remark in «es», «en» or «fr».

    Raises:
        KeyError: if there is no such remark or language, or a value is missing.
    """
    if remark.code == "label":
        return name_of(str(remark.values["vocabulary"]), str(remark.values["code"]), language)
    values = {key: _value(value, language) for key, value in remark.values.items()}
    return str(catalogue()["remark"][remark.code][language].format(**values))


def sentence(remark: Remark, language: str) -> str:
    """A remark that stands by itself: as `say`, with a capital."""
    return capitalise(say(remark, language))


def say_all(remarks: Iterable[Remark], language: str) -> list[str]:
    """Several remarks, one wording each."""
    return [say(remark, language) for remark in remarks]


def name_of(vocabulary: str, code: str, language: str) -> str:
    """What people call a value of a trait: «mujeres» for f of gender; a code without a label stays as it is."""
    own = catalogue()["label"].get(vocabulary, {}).get(code)
    if own:
        return str(own[language])
    if vocabulary == "country" and code in countries():
        return countries()[code].names[language]
    if vocabulary in ("topic", "tag"):
        scheme, _, rest = code.partition(":")
        return label(scheme, rest, language) or code
    return label(_CODED.get(vocabulary, ""), code, language) or code


def number(value: float, language: str) -> str:
    """A number with two decimals at most, and the decimal sign of the language."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".")
    return ("0" if plain in ("-0", "") else plain).replace(".", _SEPARATOR[language])


def _value(value: Value, language: str) -> str:
    if isinstance(value, Remark):
        return say(value, language)
    if isinstance(value, tuple):
        return enumerate_words(say_all(value, language), language)
    return number(value, language) if isinstance(value, float) else str(value)


@cache
def catalogue() -> dict[str, Any]:
    """«label» → vocabulary → code → language → wording; «remark» → code → language → wording."""
    return read_table("convene.toml")

"""Towns whose country is beyond doubt, as `attribution_cities.toml` lists them, and what a town is called."""

from __future__ import annotations

from functools import cache
from typing import Any

from relatoria.language.remembered import lately
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.phrases import PhraseTable


@cache
def towns() -> PhraseTable:
    """The towns, each with the ISO code of its country."""
    table = PhraseTable()
    for code, names in _data()["cities"].items():
        for name in names:
            table.add(name, code)
    return table


@lately
def find_town(name: str) -> bool:
    """Whether the name is that of a known town."""
    return name in towns()


@cache
def called_towns() -> frozenset[str]:
    """Words by which a town is called, folded, in three languages: «ciudad», “municipality”, «commune»."""
    return frozenset(_data()["called"])


def _data() -> dict[str, Any]:
    return read_table("attribution_cities.toml")

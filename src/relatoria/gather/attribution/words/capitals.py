"""Capitals: of which State a town is the seat of government."""

from __future__ import annotations

from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table


@cache
def capitals() -> dict[str, str]:
    """The State, by ISO code, of which a folded name is the seat of government; of Brussels the European Union."""
    data = read_table("attribution_cities.toml")["capitals"]
    return {fold(name): code for code, names in data.items() for name in names}

"""Capitals: of which State a town is the seat of government."""

from __future__ import annotations

import tomllib
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.places import read_data


@cache
def capitals() -> dict[str, str]:
    """The State, by ISO code, of which a folded name is the seat of government; of Brussels the European Union."""
    data = tomllib.loads(read_data("attribution_cities.toml"))["capitals"]
    return {fold(name): code for code, names in data.items() for name in names}

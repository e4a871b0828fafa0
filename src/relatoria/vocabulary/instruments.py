"""Instruments that texts cite: resolutions, agendas, compacts, with their names and where they can be read."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from relatoria.model.instrument import Instrument
from relatoria.vocabulary.places import read_data


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by code, in the order of the data file."""
    return msgspec.convert(tomllib.loads(read_data("instruments.toml")), dict[str, Instrument])

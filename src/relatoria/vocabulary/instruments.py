"""Instruments that texts cite: resolutions, agendas, compacts, with their names and where they can be read."""

from __future__ import annotations

from functools import cache

import msgspec

from relatoria.model.instrument import Instrument
from relatoria.vocabulary.files import read_table


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by code, in the order of the data file."""
    return msgspec.convert(read_table("instruments.toml"), dict[str, Instrument])

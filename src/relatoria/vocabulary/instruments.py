"""Instruments that texts cite: resolutions, agendas, compacts, with their names and where they can be read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

import msgspec

from relatoria.model.words import Words
from relatoria.vocabulary.places import read_data


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument under its names; ``running`` and ``short`` stand with their article, ``formal`` opens a footnote.

    ``url`` takes the language («{language}») where the address has one; ``languages`` are those it exists in.
    """

    symbol: str
    adopted: str
    url: str
    languages: tuple[str, ...]
    source: str
    name: Words
    running: Words
    short: Words
    formal: Words


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by code, in the order of the data file."""
    return msgspec.convert(tomllib.loads(read_data("instruments.toml")), dict[str, Instrument])

"""An instrument that texts cite: a resolution, an agenda, a compact."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument under its names; ``running`` and ``short`` stand with their article, ``formal`` opens a footnote.

    ``url`` takes the language («{language}») where the address has one; ``languages`` are those it exists in.
    ``status`` is adopted, endorsed or issued. ``parts`` is the vocabulary whose codes are its parts, each citable.
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
    status: str = "adopted"
    parts: str = ""

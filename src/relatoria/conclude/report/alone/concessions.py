"""Concessions: what somebody grants before saying the contrary. Told without its answer it turns the position round."""

from __future__ import annotations

from relatoria.vocabulary.patterns import read_patterns


def concedes(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») only grants something, and leaves what its speaker holds against it to
    the next. Linear."""
    row = read_patterns("concessions.toml").get(language)
    opened = row["opens"].search(text) if row is not None else None
    return opened is not None and row is not None and row["answers"].search(text, opened.end()) is None

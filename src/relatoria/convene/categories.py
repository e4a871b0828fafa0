"""Participants by category in words: who is registered beside who is present, or any other groups of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from relatoria.convene.tallies import suppressed_together, tally
from relatoria.convene.words import name_of
from relatoria.model.balance import Tally
from relatoria.model.candidate import Candidate

TRAITS = ("stakeholder_type", "un_group", "gender")
LEAST = 5
"""The smallest count that is told to outsiders."""


@dataclass(frozen=True, slots=True)
class Row:
    """A value with how many have it in each column; None where the count is withheld."""

    label: str
    counts: tuple[int | None, ...]
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """A trait in words with its rows; the columns are those that were asked for."""

    label: str
    rows: tuple[Row, ...]


def categories(columns: Sequence[Sequence[Candidate]], language: str, *, withhold: bool) -> tuple[Counts, ...]:
    """Counts for each trait, with a column for each group of people; nothing is told of a group under `LEAST`."""
    made = []
    for trait in TRAITS:
        counted = [tally(column, trait) for column in columns]
        if withhold:
            large = [one for one in counted if one.total >= LEAST]
            told = iter(suppressed_together(large, LEAST))
            counted = [next(told) if one.total >= LEAST else _nothing(one) for one in counted]
        values = {value for one in counted for value, _ in one.counts}
        named = sorted((name_of(trait, value, language), value) for value in values)
        rows = [Row(name, tuple(one.count(value) for one in counted)) for name, value in named]
        rows.append(Row(name_of("bound", "unknown", language), tuple(one.unknown for one in counted), unknown=True))
        made.append(Counts(name_of("trait", trait, language), tuple(rows)))
    return tuple(made)


def _nothing(made: Tally) -> Tally:
    """The tally of so few that nothing is told of them."""
    return replace(made, counts=tuple((value, None) for value, _ in made.counts), unknown=None)

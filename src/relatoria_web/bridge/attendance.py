"""Who takes part, counted by the library: unknown as unknown, small cells withheld where a table is for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TRAITS = ("stakeholder_type", "un_group", "gender")
LEAST = 5
"""The smallest count that is told to outsiders."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody as counting sees them; what is not known is empty."""

    id: str
    gender: str = ""
    country: str = ""
    stakeholder_type: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A value with how many have it in each column; None where the count is withheld."""

    label: str
    counts: tuple[int | None, ...]
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A trait with its rows; the columns are those that were asked for."""

    label: str
    rows: tuple[Row, ...]


def tables(columns: Sequence[Sequence[Counted]], language: str, *, withhold: bool) -> list[Table]:
    """A table for each trait, with a column for each group of people."""
    from relatoria.convene.tallies import suppressed, tally
    from relatoria.convene.words import name_of
    from relatoria.model.candidate import Candidate, Gender

    def candidate(one: Counted) -> Candidate:
        gender = Gender(one.gender) if one.gender else None
        kind = one.stakeholder_type or None
        return Candidate(one.id, one.id, gender, one.country or None, stakeholder_type=kind)

    people = [[candidate(one) for one in column] for column in columns]
    made = []
    for trait in TRAITS:
        counted = [tally(column, trait) for column in people]
        told = [suppressed(one, LEAST) if withhold else one for one in counted]
        values = sorted(
            {value for one in told for value, _ in one.counts}, key=lambda code: name_of(trait, code, language)
        )
        rows = [Row(name_of(trait, value, language), tuple(one.count(value) for one in told)) for value in values]
        rows.append(Row(name_of("bound", "unknown", language), tuple(one.unknown for one in told), unknown=True))
        made.append(Table(name_of("trait", trait, language), tuple(rows)))
    return made

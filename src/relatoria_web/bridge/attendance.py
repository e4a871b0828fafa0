"""Who takes part, counted by the library: unknown as unknown, small cells withheld where a table is for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relatoria.model.report import Report

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
    from relatoria.convene.categories import categories
    from relatoria.model.candidate import Candidate, Gender

    def candidate(one: Counted) -> Candidate:
        gender = Gender(one.gender) if one.gender else None
        kind = one.stakeholder_type or None
        return Candidate(one.id, one.id, gender, one.country or None, stakeholder_type=kind)

    people = [[candidate(one) for one in column] for column in columns]
    return [
        Table(one.label, tuple(Row(line.label, line.counts, line.unknown) for line in one.lines))
        for one in categories(people, language, withhold=withhold)
    ]


def with_participants(report: Report, held: Mapping[str, Any] | None) -> Report:
    """The report with the totals of ``held`` as tables: the same that its page shows; None for no totals."""
    from relatoria.conclude.report.participants import Held, participant_tables, with_tables
    from relatoria.model.report import CountRow

    if held is None:
        return report
    counted = [
        Held(one["label"], tuple(CountRow(row["label"], tuple(row["counts"])) for row in one["rows"]))
        for one in held["tables"]
    ]
    totals = (held["registered"], held["present"])
    return with_tables(report, participant_tables(counted, totals, report.language, least=LEAST))

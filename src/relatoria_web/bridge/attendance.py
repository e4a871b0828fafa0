"""Who takes part, counted by the library: unknown as unknown, small cells withheld where a table is for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relatoria.convene.categories import LEAST, Counts, Row, categories
from relatoria.model.candidate import Candidate, Gender

if TYPE_CHECKING:
    from relatoria.model.report import Report

__all__ = ["LEAST", "Counted", "Counts", "tables", "with_participants"]


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody as counting sees them; what is not known is empty."""

    id: str
    gender: str = ""
    country: str = ""
    stakeholder_type: str = ""


def tables(columns: Sequence[Sequence[Counted]], language: str, *, withhold: bool) -> tuple[Counts, ...]:
    """A table for each trait, with a column for each group of people."""

    def candidate(one: Counted) -> Candidate:
        gender = Gender(one.gender) if one.gender else None
        kind = one.stakeholder_type or None
        return Candidate(one.id, one.id, gender, one.country or None, stakeholder_type=kind)

    people = [[candidate(one) for one in column] for column in columns]
    return categories(people, language, withhold=withhold)


def with_participants(report: Report, held: Mapping[str, Any] | None) -> Report:
    """The report with the totals of ``held`` as tables: the same that its page shows; None for no totals."""
    from relatoria.conclude.report.sections.participants import participant_tables, with_tables

    if held is None:
        return report
    counted = [
        Counts(one["label"], tuple(Row(row["label"], tuple(row["counts"])) for row in one["rows"]))
        for one in held["tables"]
    ]
    totals = (held["registered"], held["present"])
    return with_tables(report, participant_tables(counted, totals, report.language))

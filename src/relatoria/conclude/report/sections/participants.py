"""Participants by category as tables of a report: registered and present, small counts withheld."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relatoria.conclude.report.phrases import phrase
from relatoria.convene.categories import LEAST, Counts, Row, categories
from relatoria.language.join import capitalise
from relatoria.model.candidate import Candidate
from relatoria.model.report import CountRow, CountTable, Report, Section

SECTION = "participation"
"""The section that the tables stand in."""


def tables_of(
    registered: Sequence[Candidate], language: str, *, present: Sequence[Candidate] = ()
) -> tuple[CountTable, ...]:
    """The tables of people on a list, with small counts withheld; none where the list is smaller than may be told."""
    if len(registered) < LEAST:
        return ()
    counted = categories((registered, present), language, withhold=True)
    totals = (len(registered), len(present) if len(present) >= LEAST else None)
    return participant_tables(counted, totals, language)


def participant_tables(
    held: Sequence[Counts], totals: tuple[int | None, int | None], language: str
) -> tuple[CountTable, ...]:
    """Tables with a column of those registered and one of those present, the totals last, and a note after the last.

    A column in which nothing at all is told is left out.
    """
    columns = [at for at, total in enumerate(totals) if total is not None]
    heads = ("registered", "present")
    said = ("category", *(heads[at] for at in columns))
    head = tuple(phrase("participants", key, language) for key in said)
    note = phrase("participants", "note", language, least=LEAST)
    whole = Row(phrase("participants", "all", language), totals)
    return tuple(
        CountTable(
            phrase("participants", "title", language, trait=one.label),
            head,
            tuple(
                CountRow(capitalise(row.label), tuple(row.counts[at] for at in columns)) for row in (*one.rows, whole)
            ),
            note if one is held[-1] else "",
        )
        for one in held
    )


def with_tables(report: Report, tables: Sequence[CountTable]) -> Report:
    """The report with tables at the end of its section on participation, which is made where there is none."""
    if not tables:
        return report
    sections = list(report.sections)
    at = next((at for at, one in enumerate(sections) if one.id == SECTION), None)
    if at is None:
        at = min(1, len(sections))
        sections.insert(at, Section(SECTION, phrase("heading", SECTION, report.language), 2, ()))
    sections[at] = replace(sections[at], tables=(*sections[at].tables, *tables))
    return replace(report, sections=tuple(sections))


def told(count: int | None, language: str) -> str:
    """A count as a cell shows it: digits, or the word for what is withheld."""
    return phrase("participants", "withheld", language) if count is None else str(count)


def cells(table: CountTable, language: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table as words."""
    return tuple((row.label, *(told(count, language) for count in row.counts)) for row in table.rows)

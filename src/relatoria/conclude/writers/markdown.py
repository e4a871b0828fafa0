"""A report in Markdown with footnotes as citations; the check reads it back, also after editing by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.sections.participants import cells
from relatoria.conclude.writers.citations import citation, numbers
from relatoria.model.report import CountTable, Report

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def to_markdown(report: Report, context: Context) -> str:
    """CommonMark with footnotes («[^s3]»), one for each sentence."""
    titles = (report.title, context.dialogue.title)
    lines = [f"# {_escape(' · '.join(title for title in titles if title))}", ""]
    if report.symbol:
        lines += [f"<small>{_escape(report.symbol)}</small>", ""]
    numbered = numbers(report)
    notes = {one.id: citation(one, context) for one in report.sentences}
    for section in report.sections:
        if section.heading:
            lines += [f"{'#' * section.level} {_escape(section.heading)}", ""]
        for paragraph in section.paragraphs:
            words = [_escape(one.text) + (f"[^{one.id}]" if notes[one.id] else "") for one in paragraph]
            lines += [" ".join([*filter(None, [next(numbered)]), *words]), ""]
        for table in section.tables:
            lines += [*_table(table, section.level + 1, report.language), ""]
    lines += [f"[^{name}]: {note}" for name, note in notes.items() if note]
    return "\n".join(lines) + "\n"


def _table(table: CountTable, level: int, language: str) -> Iterator[str]:
    """A heading, the rows, and the note as what is no prose, so that the check asks no citation of it."""
    yield from (f"{'#' * level} {_escape(table.title)}", "")
    yield _row(table.head)
    yield _row(["---", *["---:"] * (len(table.head) - 1)])
    yield from (_row([_escape(word) for word in line]) for line in cells(table, language))
    if table.note:
        yield from ("", f"<small>{_escape(table.note)}</small>")


def _row(words: Sequence[str]) -> str:
    return f"| {' | '.join(words)} |"


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)

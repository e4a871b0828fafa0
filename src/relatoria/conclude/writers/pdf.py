"""A report as a tagged PDF: headings as an outline, footnotes as citations, charts with text alternatives."""

from __future__ import annotations

from importlib import resources
from typing import Any

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.participants import cells
from relatoria.conclude.writers.charts import Matrix, charts, matrix
from relatoria.conclude.writers.citations import citation, made_from, numbers, tally
from relatoria.conclude.writers.tongues import parts
from relatoria.model.report import CountTable, Report, ReportSentence
from relatoria.model.template import PLAIN, Letterhead
from relatoria.printing.pdf import to_tagged_pdf


def to_pdf(report: Report, context: Context, head: Letterhead = PLAIN) -> bytes:
    """PDF with tags, made by Typst from a template and the report's data; no clock, so the bytes stay the same."""
    template = resources.files("relatoria.conclude.writers").joinpath("page", "report.typ")
    return to_tagged_pdf(template.read_text(encoding="utf-8"), _data(report, context), head)


def _data(report: Report, context: Context) -> dict[str, Any]:
    drawn, table = charts(context), matrix(context)
    numbered = numbers(report)
    dialogue = context.dialogue
    return {
        "title": report.title,
        "author": dialogue.organiser or "Relatoría",
        "language": report.language,
        "eyebrow": dialogue.title,
        "running": dialogue.title or phrase("heading", "opening", report.language),
        "tally": tally(report, context),
        "made": made_from(report),
        "sections": [
            {
                "heading": section.heading,
                "level": section.level,
                "charts": [
                    {"svg": chart.svg, "alt": chart.alt, "title": chart.title}
                    for chart in drawn
                    if chart.section == section.id
                ],
                "matrix": _matrix(table) if table and table.section == section.id else None,
                "tables": [_table(one, report.language) for one in section.tables],
                "paragraphs": [
                    {
                        "number": next(numbered),
                        "sentences": [_sentence(one, context) for one in paragraph],
                    }
                    for paragraph in section.paragraphs
                ],
            }
            for section in report.sections
        ],
    }


def _matrix(table: Matrix) -> dict[str, Any]:
    return {"title": table.title, "head": table.head, "lines": table.lines, "upright": table.upright}


def _table(table: CountTable, language: str) -> dict[str, Any]:
    return {"title": table.title, "head": table.head, "lines": cells(table, language), "note": table.note}


def _sentence(sentence: ReportSentence, context: Context) -> dict[str, Any]:
    found = [{"text": part.text, "language": part.language} for part in parts(sentence)]
    return {"parts": found, "note": citation(sentence, context)}

"""The frozen page and the files of a published report, made from the record that may leave the house."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from relatoria_web.bridge.reports import evidence, report_within
from relatoria_web.bridge.templates import Kept, letterhead

if TYPE_CHECKING:
    from relatoria.conclude.report.context import Context
    from relatoria.model.point import Points
    from relatoria.model.record import Record
    from relatoria.model.report import Report, ReportSentence

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "xml": "application/xml",
}
"""Format of the library → media type; «xml» is Akoma Ntoso."""


def files_of(
    report: Report, record: Record, points: Points, head: Kept, *, symbol: str = "", beside: str = ""
) -> dict[str, bytes]:
    """The report in every format under its letterhead, and its charts as SVG («composition.svg»).

    ``symbol`` is that of the document with its day, ``beside`` how its files in other languages are called
    («REL-X-{language}.html»). The same report under the same letterhead gives the same bytes.
    """
    from relatoria.conclude.writers.charts import charts
    from relatoria.conclude.writers.write import write_in

    context = context_of(report, record, points)
    bare = report_within(report, context)
    said = replace(letterhead(head, report.language), symbol=symbol, beside=beside)
    found = {file_format: write_in(file_format, bare, context, said) for file_format in FORMATS}
    return found | {f"{chart.id}.svg": chart.svg.encode() for chart in charts(context)}


def context_of(report: Report, record: Record, points: Points) -> Context:
    """What the writers read, in the report's language."""
    from relatoria.conclude.report.context import Context

    return Context(record, points, report.profile, report.language)


def page_of(report: Report, record: Record, points: Points, uids: dict[str, str]) -> dict[str, Any]:
    """All that the public page shows; ``uids`` are the public identifiers of sentences by their names."""
    from relatoria.conclude.writers.charts import charts, matrix
    from relatoria.conclude.writers.citations import made_from, tally

    context = context_of(report, record, points)
    bare = report_within(report, context)
    drawn, table = charts(context), matrix(context)
    numbers = {one.id: number for number, one in enumerate(bare.sentences, 1)}
    sections = [
        {
            "heading": section.heading,
            "level": section.level,
            "charts": [_chart(chart) for chart in drawn if chart.section == section.id],
            "matrix": _matrix(table) if table and table.section == section.id else None,
            "paragraphs": [
                [_sentence(one, numbers[one.id], uids.get(one.id, ""), context) for one in paragraph]
                for paragraph in section.paragraphs
            ],
        }
        for section in bare.sections
    ]
    dialogue = context.dialogue
    return {
        "title": bare.title,
        "dialogue": {"title": dialogue.title, "place": dialogue.place, "start": dialogue.start, "end": dialogue.end},
        "organiser": dialogue.organiser,
        "tally": tally(bare, context),
        "made": made_from(bare),
        "sections": sections,
        "left_out": [left_out(one.contribution, one.why, context) for one in bare.set_aside],
    }


def by_language(one: ReportSentence, voices: Sequence[Mapping[str, Any]], language: str) -> list[list[str]]:
    """A sentence as [text, language] in parts: the language is empty but for the words that it quotes in another.

    Rows of the platform keep no language of a quotation: it is that of the first voice whose words hold the quotation.
    """
    from relatoria.conclude.writers.tongues import parts

    if one.quoted_language:
        return [[part.text, part.language] for part in parts(one)]
    for voice in voices:
        cut = parts(replace(one, quoted_language=voice["language"])) if voice["language"] != language else ()
        heard = " ".join(f"{voice['before']}{voice['words']}{voice['after']}".split())
        quoted = next((part.text for part in cut if part.language), "")
        if quoted and " ".join(quoted.split()) in heard:
            return [[part.text, part.language] for part in cut]
    return [[one.text, ""]]


def _sentence(one: ReportSentence, number: int, uid: str, context: Context) -> dict[str, Any]:
    found = evidence(one, context)
    return {
        "id": one.id,
        "uid": uid,
        "number": number,
        "text": one.text,
        "parts": by_language(one, found["voices"], context.language),
        "kind": one.kind.value,
        "contributions": list(one.contributions),
        "evidence": found,
    }


def left_out(contribution: str, why: str, context: Context) -> dict[str, str]:
    """A contribution that the report does not use, as the attribution rules allow it to be shown, and why."""
    from relatoria.conclude.writers.evidence import voice_of

    voice = voice_of(context.contributions[contribution], context)
    words = " ".join(voice.words.split())
    said = {"id": contribution, "who": voice.name, "words": words, "language": voice.language, "place": voice.place}
    return said | {"why": why}


def _chart(chart: Any) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(chart)
    return found


def _matrix(table: Any) -> dict[str, Any]:
    rows = [
        {
            "label": row.label,
            "language": row.language,
            "status": row.status,
            "status_label": row.status_label,
            "cells": [
                {
                    "count": cell.count,
                    "radius": cell.dot // 2,
                    "in_favour": cell.in_favour,
                    "is_against": cell.against > cell.in_favour,
                    "group": group,
                }
                for cell, group in zip(row.cells, table.groups, strict=True)
            ],
        }
        for row in table.rows
    ]
    return {"title": table.title, "alt": table.alt, "head": list(table.head), "rows": rows}

"""A report in Markdown with footnotes as citations; the check reads it back, also after editing by hand."""

from __future__ import annotations

import re

from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.citations import citation, numbers, sentences_of
from relatoria.model.report import Report

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def to_markdown(report: Report, context: Context) -> str:
    """CommonMark with footnotes («[^s3]»), one for each sentence."""
    titles = (report.title, context.dialogue.title)
    lines = [f"# {_escape(' · '.join(title for title in titles if title))}", ""]
    numbered = numbers(report)
    notes = {one.id: citation(one, context) for one in sentences_of(report)}
    for section in report.sections:
        if section.heading:
            lines += [f"{'#' * section.level} {_escape(section.heading)}", ""]
        for paragraph in section.paragraphs:
            words = [_escape(one.text) + (f"[^{one.id}]" if notes[one.id] else "") for one in paragraph]
            lines += [" ".join([*filter(None, [next(numbered)]), *words]), ""]
    lines += [f"[^{name}]: {note}" for name, note in notes.items() if note]
    return "\n".join(lines) + "\n"


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)

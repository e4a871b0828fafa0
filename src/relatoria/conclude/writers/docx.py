"""A report as DOCX: styles and outline for navigation, real footnotes as citations, charts with text alternatives."""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.shared import Mm

from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.charts import charts, matrix
from relatoria.conclude.writers.citations import citation, made_from, numbers, tally
from relatoria.conclude.writers.tongues import parts
from relatoria.conclude.writers.word_table import add_counts, add_matrix
from relatoria.model.report import Report
from relatoria.model.template import PLAIN, Letterhead
from relatoria.printing.word import (
    Notes,
    Properties,
    add_disclaimer,
    mark_language,
    pack,
    set_letterhead,
    set_page,
    set_properties,
    set_styles,
)


def to_docx(report: Report, context: Context, head: Letterhead = PLAIN) -> bytes:
    """The report as a Word document. The same report gives the same bytes."""
    document = docx.Document()
    dialogue = context.dialogue
    made = made_from(report)
    set_properties(document, Properties(report.title, dialogue.title, dialogue.organiser, report.language, made))
    set_styles(document, report.language)
    set_page(document, " · ".join(part for part in (dialogue.title, report.title) if part))
    set_letterhead(document, head)
    notes = Notes()
    if dialogue.title:
        document.add_paragraph(dialogue.title, style="Subtitle")
    document.add_paragraph(report.title, style="Title")
    document.add_paragraph(tally(report, context), style="Subtitle")
    drawn, table = charts(context), matrix(context)
    numbered = numbers(report)
    for section in report.sections:
        if section.heading:
            document.add_heading(section.heading, level=section.level - 1)
        for chart in drawn:
            if chart.section == section.id:
                _picture(document, chart.title, chart.alt, chart.png())
        if table and table.section == section.id:
            add_matrix(document, table)
        for sentences in section.paragraphs:
            paragraph = document.add_paragraph(style="Normal")
            if number := next(numbered):
                paragraph.add_run(f"{number}\t")
            for at, sentence in enumerate(sentences):
                if at:
                    paragraph.add_run(" ")
                for part in parts(sentence):
                    mark_language(paragraph.add_run(part.text), part.language)
                if note := citation(sentence, context):
                    notes.call(paragraph, note)
        for counts in section.tables:
            add_counts(document, counts, report.language)
    add_disclaimer(document, head)
    notes.attach(document)
    return pack(document)


def _picture(document: WordDocument, title: str, alternative: str, image: bytes) -> None:
    caption = document.add_paragraph(title, style="Caption")
    caption.paragraph_format.keep_with_next = True
    shape = document.add_picture(io.BytesIO(image), width=Mm(135))
    shape._inline.docPr.set("descr", alternative)
    shape._inline.docPr.set("title", title)

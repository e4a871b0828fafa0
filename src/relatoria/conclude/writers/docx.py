"""A report as DOCX: styles and outline for navigation, real footnotes as citations, charts with text alternatives."""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document as WordDocument
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm, Pt
from docx.table import Table

from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.charts import Matrix, charts, matrix
from relatoria.conclude.writers.citations import citation, made_from, numbers, tally
from relatoria.conclude.writers.tongues import parts
from relatoria.model.report import Report
from relatoria.printing.word import Notes, Properties, mark_language, pack, set_page, set_properties, set_styles

_RULES = (
    f"<w:tblBorders {nsdecls('w')}>"
    '<w:top w:val="single" w:sz="8" w:color="1D2530"/><w:bottom w:val="single" w:sz="4" w:color="DEDAD0"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="DEDAD0"/></w:tblBorders>'
)
_MARGINS = (
    f'<w:tblCellMar {nsdecls("w")}><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
)
_LINE, _POINT, _STATUS = 154, 48, 24  # millimetres: the table, the wording of a point, its status


def to_docx(report: Report, context: Context) -> bytes:
    """The report as a Word document. The same report gives the same bytes."""
    document = docx.Document()
    dialogue = context.dialogue
    made = made_from(report)
    set_properties(document, Properties(report.title, dialogue.title, dialogue.organiser, report.language, made))
    set_styles(document, report.language)
    set_page(document, " · ".join(part for part in (dialogue.title, report.title) if part))
    notes = Notes()
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
            _table(document, table)
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
    notes.attach(document)
    return pack(document)


def _picture(document: WordDocument, title: str, alternative: str, image: bytes) -> None:
    caption = document.add_paragraph(title, style="Caption")
    caption.paragraph_format.keep_with_next = True
    shape = document.add_picture(io.BytesIO(image), width=Mm(135))
    shape._inline.docPr.set("descr", alternative)
    shape._inline.docPr.set("title", title)


def _table(document: WordDocument, matrix: Matrix) -> None:
    """The matrix as a table with a repeated head and a description for who cannot see it."""
    caption = document.add_paragraph(matrix.title, style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(matrix.head), style="Normal Table")
    table.autofit = False
    for at, column in enumerate(table.columns):
        column.width = _width(at, len(matrix.head))
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(parse_xml(_RULES))  # the schema asks for this order
    layout.addnext(parse_xml(_MARGINS))
    table._tbl.tblPr.append(parse_xml(f"<w:tblDescription {nsdecls('w')} w:val={quoteattr(matrix.alt)}/>"))
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for line in matrix.lines:
        table.add_row()
        _fill(table, len(table.rows) - 1, line)
    _fill(table, 0, matrix.head)
    if matrix.upright:
        _stand(table, len(matrix.groups))
    document.add_paragraph()


def _stand(table: Table, groups: int) -> None:
    """The names of the groups read upwards, so that narrow columns do not cut them."""
    table.rows[0].height = Mm(34)
    for at, cell in enumerate(table.rows[0].cells):
        if 0 < at <= groups:
            cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:textDirection {nsdecls('w')} w:val='btLr'/>"))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM


def _fill(table: Table, row: int, words: Sequence[str]) -> None:
    for at, (cell, word) in enumerate(zip(table.rows[row].cells, words, strict=True)):
        cell.width = _width(at, len(words))
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(1), 1.0
        run = paragraph.add_run(word)
        run.font.size, run.font.bold = Pt(8 if row else 7), row == 0


def _width(column: int, columns: int) -> Mm:
    """The wording of a point and its status have room of their own; the groups share the rest."""
    if column == 0:
        return Mm(_POINT)
    return Mm(_STATUS if column == columns - 1 else (_LINE - _POINT - _STATUS) / (columns - 2))

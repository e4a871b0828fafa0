"""A table in DOCX: ruled, with a caption, a head that is repeated on each page, and words for who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm, Pt
from docx.table import Table

from relatoria.conclude.report.sections.participants import cells
from relatoria.conclude.writers.charts import Matrix
from relatoria.model.report import CountTable

_RULES = (
    f"<w:tblBorders {nsdecls('w')}>"
    '<w:top w:val="single" w:sz="8" w:color="1D2530"/><w:bottom w:val="single" w:sz="4" w:color="DEDAD0"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="DEDAD0"/></w:tblBorders>'
)
_MARGINS = (
    f'<w:tblCellMar {nsdecls("w")}><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
)
_FIRST = f'<w:tblLook {nsdecls("w")} w:firstRow="1" w:firstColumn="1" w:noHBand="1" w:noVBand="1"/>'
_LINE, _POINT, _STATUS, _COUNT = 154, 48, 24, 30
"""Millimetres: the table, the wording of a point, its status, a column of counts."""


def add_matrix(document: WordDocument, matrix: Matrix) -> None:
    """The matrix of points and groups."""
    groups = len(matrix.groups)
    widths = [_POINT, *([(_LINE - _POINT - _STATUS) / groups] * groups), _STATUS]
    table = _ruled(document, matrix.title, matrix.alt, (matrix.head, *matrix.lines), widths)
    if matrix.upright:
        _stand(table, groups)
    document.add_paragraph()


def add_counts(document: WordDocument, counts: CountTable, language: str) -> None:
    """A table of counts, its numbers at the right, with its note below."""
    columns = len(counts.head) - 1
    widths = [_LINE - _COUNT * columns, *([_COUNT] * columns)]
    table = _ruled(document, counts.title, counts.title, (counts.head, *cells(counts, language)), widths)
    for row in table.rows:
        for cell in row.cells[1:]:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph(style="Caption").add_run(counts.note).bold = False


def _ruled(
    document: WordDocument, title: str, alternative: str, lines: Sequence[Sequence[str]], widths: Sequence[float]
) -> Table:
    """A table of ``lines``, the first its head; ``widths`` in millimetres."""
    caption = document.add_paragraph(title, style="Caption")
    caption.paragraph_format.keep_with_next = True
    table: Table = document.add_table(rows=len(lines), cols=len(widths), style="Normal Table")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    properties = table._tbl.tblPr
    layout: Any = properties.find(qn("w:tblLayout"))  # there: the width is fixed
    layout.addprevious(parse_xml(_RULES))  # the schema asks for this order
    layout.addnext(parse_xml(_MARGINS))
    for look in properties.findall(qn("w:tblLook")):
        properties.replace(look, parse_xml(_FIRST))
    properties.append(parse_xml(f"<w:tblDescription {nsdecls('w')} w:val={quoteattr(alternative)}/>"))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for at, words in enumerate(lines):
        _fill(table, at, words, widths)
    return table


def _stand(table: Table, groups: int) -> None:
    """The names of the groups read upwards, so that narrow columns do not cut them."""
    table.rows[0].height = Mm(34)
    for at, cell in enumerate(table.rows[0].cells):
        if 0 < at <= groups:
            cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:textDirection {nsdecls('w')} w:val='btLr'/>"))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM


def _fill(table: Table, row: int, words: Sequence[str], widths: Sequence[float]) -> None:
    for cell, word, width in zip(table.rows[row].cells, words, widths, strict=True):
        cell.width = Mm(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(1), 1.0
        run = paragraph.add_run(word)
        run.font.size, run.font.bold = Pt(8 if row else 7), row == 0

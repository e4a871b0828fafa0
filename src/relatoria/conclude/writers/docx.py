"""A report as DOCX: styles and outline for navigation, real footnotes as citations, charts with text alternatives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.charts import Matrix, charts, matrix
from relatoria.conclude.writers.citations import citation, made_from, tally
from relatoria.model.report import Report

LOCALES = {"es": "es-ES", "en": "en-GB", "fr": "fr-FR"}
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""The time in the file's metadata and its ZIP entries: a report says nothing of when and where it was made."""
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RULES = (
    f"<w:tblBorders {nsdecls('w')}>"
    '<w:top w:val="single" w:sz="8" w:color="1D2530"/><w:bottom w:val="single" w:sz="4" w:color="DEDAD0"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="DEDAD0"/></w:tblBorders>'
)
_INK, _SOFT, _ACCENT = RGBColor(0x1D, 0x25, 0x30), RGBColor(0x56, 0x60, 0x6D), RGBColor(0x0D, 0x5C, 0x63)


def to_docx(report: Report, context: Context) -> bytes:
    """The report as a Word document. The same report gives the same bytes."""
    document = docx.Document()
    _metadata(document, report, context)
    _styles(document, report.language)
    _running(document, report, context)
    notes = _Notes()
    document.add_paragraph(report.title, style="Title")
    document.add_paragraph(tally(report, context), style="Subtitle")
    drawn, table = charts(context), matrix(context)
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
            for at, sentence in enumerate(sentences):
                paragraph.add_run((" " if at else "") + sentence.text)
                if note := citation(sentence, context):
                    notes.call(paragraph, note)
    notes.attach(document)
    return _packed(document)


class _Notes:
    """The footnotes of a document, which python-docx does not write by itself (ECMA-376, part 1, 17.11)."""

    def __init__(self) -> None:
        self._root = parse_xml(
            f"<w:footnotes {nsdecls('w')}>"
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
            "</w:footnote></w:footnotes>"
        )
        self._last = 0

    def call(self, paragraph: Paragraph, text: str) -> None:
        """Put a footnote's mark at the end of a paragraph and its text among the footnotes."""
        self._last += 1
        mark = paragraph.add_run()
        mark.style = "Footnote Reference"
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._last))
        mark._r.append(reference)
        note = etree.SubElement(self._root, qn("w:footnote"), {qn("w:id"): str(self._last)})
        inside = etree.SubElement(note, qn("w:p"))
        style = etree.SubElement(etree.SubElement(inside, qn("w:pPr")), qn("w:pStyle"))
        style.set(qn("w:val"), "FootnoteText")
        number = etree.SubElement(inside, qn("w:r"))
        look = etree.SubElement(etree.SubElement(number, qn("w:rPr")), qn("w:rStyle"))
        look.set(qn("w:val"), "FootnoteReference")
        etree.SubElement(number, qn("w:footnoteRef"))
        wording = etree.SubElement(etree.SubElement(inside, qn("w:r")), qn("w:t"))
        wording.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        wording.text = f" {text}"

    def attach(self, document: WordDocument) -> None:
        """Add the part with the footnotes to the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _metadata(document: WordDocument, report: Report, context: Context) -> None:
    properties = document.core_properties
    properties.title = report.title
    properties.subject = context.dialogue.title
    properties.author = properties.last_modified_by = context.dialogue.organiser or "Relatoría"
    properties.language = LOCALES[report.language]
    properties.comments = made_from(report)
    properties.created = properties.modified = EPOCH


def _styles(document: WordDocument, language: str) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Georgia", Pt(11), _INK
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.25
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LOCALES[language])
    normal.element.get_or_add_rPr().append(spoken)
    for name, size in (("Title", 24), ("Heading 1", 15), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.color.rgb = "Georgia", Pt(size), True, _INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.keep_with_next = True
    for ruled in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        ruled.getparent().remove(ruled)
    header = document.styles["Header"]
    header.font.size, header.font.color.rgb = Pt(8.5), _SOFT
    caption = document.styles["Caption"]
    caption.font.size, caption.font.color.rgb = Pt(9), _INK
    subtitle = document.styles["Subtitle"]
    subtitle.font.size, subtitle.font.italic, subtitle.font.color.rgb = Pt(10), False, _SOFT
    text = document.styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style, text.font.size = normal, Pt(8)
    text.paragraph_format.space_after, text.paragraph_format.line_spacing = Pt(1), 1.0
    mark = document.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript, mark.font.color.rgb = True, _ACCENT


def _running(document: WordDocument, report: Report, context: Context) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(28)
    page.different_first_page_header_footer = True
    head = page.header.paragraphs[0]
    head.text = " · ".join(part for part in (context.dialogue.title, report.title) if part)
    for foot in (page.footer.paragraphs[0], page.first_page_footer.paragraphs[0]):
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for instruction in ("begin", "PAGE", "end"):
            run = foot.add_run()
            if instruction == "PAGE":
                field = OxmlElement("w:instrText")
                field.text = "PAGE"
            else:
                field = OxmlElement("w:fldChar")
                field.set(qn("w:fldCharType"), instruction)
            run._r.append(field)


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
    table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(parse_xml(_RULES))  # the schema asks for this order
    table._tbl.tblPr.append(parse_xml(f"<w:tblDescription {nsdecls('w')} w:val={quoteattr(matrix.alt)}/>"))
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for line in matrix.lines:
        table.add_row()
        _fill(table, len(table.rows) - 1, line)
    _fill(table, 0, matrix.head)
    document.add_paragraph()


def _fill(table: Table, row: int, words: Sequence[str]) -> None:
    for at, (cell, word) in enumerate(zip(table.rows[row].cells, words, strict=True)):
        cell.width = _width(at, len(words))
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(1), 1.0
        run = paragraph.add_run(word)
        run.font.size, run.font.bold = Pt(8 if row else 7), row == 0


def _width(column: int, columns: int) -> Mm:
    """The wording of a point takes a third of the line; groups and status share the rest."""
    return Mm(50) if column == 0 else Mm(104 / (columns - 1))


def _packed(document: WordDocument) -> bytes:
    """Save with fixed times in the ZIP, so that the same report gives the same bytes."""
    saved = io.BytesIO()
    document.save(saved)
    packed = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return packed.getvalue()

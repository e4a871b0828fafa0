"""DOCX: the styles, running heads and footnotes that every document of ours has."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from relatoria.model.template import Letterhead

LOCALES = {"es": "es-ES", "en": "en-GB", "fr": "fr-FR"}
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""The time in the file's metadata and its ZIP entries: a document says nothing of when and where it was made."""
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_INK, _SOFT, _ACCENT = RGBColor(0x1D, 0x25, 0x30), RGBColor(0x56, 0x60, 0x6D), RGBColor(0x0D, 0x5C, 0x63)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself."""

    title: str
    subject: str
    author: str
    language: str
    comments: str = ""


class Notes:
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


def set_properties(document: WordDocument, said: Properties) -> None:
    """Write the file's properties: whose it is, never when it was made."""
    properties = document.core_properties
    properties.title, properties.subject, properties.comments = said.title, said.subject, said.comments
    properties.author = properties.last_modified_by = said.author or "Relatoría"
    properties.language = LOCALES[said.language]
    properties.created = properties.modified = EPOCH


def mark_language(run: Run, language: str) -> None:
    """Say that a run is in another language than the document; nothing for an empty ``language``."""
    if language:
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), LOCALES[language])
        run._r.get_or_add_rPr().append(spoken)


def set_styles(document: WordDocument, language: str) -> None:
    """Set type, sizes and the language of the text; headings make an outline to navigate by."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Georgia", Pt(11), _INK
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.25
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LOCALES[language])
    normal.element.get_or_add_rPr().append(spoken)
    for name, size in (("Title", 24), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 11)):
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


def set_page(document: WordDocument, head: str) -> None:
    """A4 with a running head from the second page on and a page number on each."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(28)
    page.different_first_page_header_footer = True
    page.header.paragraphs[0].text = head
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


LOGO_HEIGHT = 14
"""Millimetres of a logo on paper."""
_LOGO_WIDTH = 60


def _set_symbol(page: Section, symbol: str) -> None:
    """The document's own symbol at the head of the first page, and of those after it."""
    if not symbol:
        return
    first = page.first_page_header.paragraphs[0].insert_paragraph_before(symbol, style="Header")
    first.alignment, first.runs[0].bold = WD_ALIGN_PARAGRAPH.RIGHT, True
    running = page.header.paragraphs[0]
    running.text = " · ".join(part for part in (running.text, symbol) if part)


def set_letterhead(document: WordDocument, head: Letterhead) -> None:
    """Logo and name above the first page, the name in the running head, the contact line in every foot, the colour."""
    page = document.sections[0]
    _set_symbol(page, head.symbol)
    first = page.first_page_header.paragraphs[-1]
    first.paragraph_format.space_after = Pt(16 if head.logo or head.name else 0)
    if head.logo:
        shape = first.add_run().add_picture(io.BytesIO(head.logo), height=Mm(LOGO_HEIGHT))
        if shape.width > Mm(_LOGO_WIDTH):
            shape.height, shape.width = int(shape.height * Mm(_LOGO_WIDTH) / shape.width), Mm(_LOGO_WIDTH)
        shape._inline.docPr.set("descr", head.alt)
    if head.name:
        first.add_run(f"{'   ' if head.logo else ''}{head.name}").bold = True
        running = page.header.paragraphs[0]
        running.text = f"{head.name} · {running.text}" if running.text else head.name
    if head.footer:
        for foot in (page.footer, page.first_page_footer):
            foot.paragraphs[0].insert_paragraph_before(head.footer, style="Header")
    if head.colour:
        for name in ("Title", "Heading 1", "Heading 2", "Footnote Reference"):
            document.styles[name].font.color.rgb = RGBColor.from_string(head.colour[1:].upper())


def add_disclaimer(document: WordDocument, head: Letterhead) -> None:
    """The disclaimer at the end of the text."""
    if head.disclaimer:
        document.add_paragraph(head.disclaimer, style="Subtitle").paragraph_format.space_before = Pt(18)


def pack(document: WordDocument) -> bytes:
    """Save with fixed times in the ZIP, so that the same document gives the same bytes."""
    saved = io.BytesIO()
    document.save(saved)
    packed = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return packed.getvalue()

"""A work product as DOCX: styles and outline, real footnotes, live links, a running head, page numbers."""

from __future__ import annotations

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from relatoria.model.paper import Block, BlockKind, Item, Paper
from relatoria.model.template import PLAIN, Letterhead
from relatoria.prepare.writers.printed import printed
from relatoria.printing.word import (
    Notes,
    Properties,
    add_disclaimer,
    pack,
    set_letterhead,
    set_page,
    set_properties,
    set_styles,
)

INDENT = 7  # millimetres a level of a list


def to_docx(paper: Paper, head: Letterhead = PLAIN) -> bytes:
    """The product as a Word document. The same product gives the same bytes."""
    document = docx.Document()
    set_properties(document, Properties(paper.title, paper.eyebrow, paper.author, paper.language))
    set_styles(document, paper.language)
    set_page(document, " · ".join(part for part in (paper.eyebrow, paper.title) if part))
    set_letterhead(document, head)
    notes = Notes()
    if paper.eyebrow:
        document.add_paragraph(paper.eyebrow, style="Subtitle")
    document.add_paragraph(paper.title, style="Title")
    if paper.subtitle:
        document.add_paragraph(paper.subtitle, style="Subtitle")
    for section in printed(paper):
        if section.heading:
            document.add_heading(section.heading, level=section.level - 1)
        for block in section.blocks:
            _block(document, block, notes)
    if paper.status:
        document.add_paragraph(paper.status, style="Subtitle").paragraph_format.space_before = Pt(18)
    add_disclaimer(document, head)
    notes.attach(document)
    return pack(document)


def _block(document: WordDocument, block: Block, notes: Notes) -> None:
    if block.kind is BlockKind.PARAGRAPH:
        paragraph = document.add_paragraph(style="Normal")
        for at, item in enumerate(block.items):
            _write(paragraph, item, notes, " " if at else "")
    elif block.kind is BlockKind.LABEL:
        paragraph = document.add_paragraph(style="Normal")
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(8), Pt(2)
        paragraph.add_run(block.items[0].text).bold = True
    else:
        for item in block.items:
            _entry(document, item, notes, 1)


def _entry(document: WordDocument, item: Item, notes: Notes, depth: int) -> None:
    """An entry of a list: its number hangs in the margin where it has one, else a bullet of the style does."""
    paragraph = document.add_paragraph(style="Normal" if item.label else "List Bullet")
    paragraph.paragraph_format.space_after = Pt(3)
    indent = Mm(INDENT * depth + (2 if item.label else 0))
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = indent, Mm(-INDENT)
    paragraph.paragraph_format.tab_stops.add_tab_stop(indent)
    if item.label:
        paragraph.add_run(f"{item.label}\t")
    _write(paragraph, item, notes)
    for child in item.children:
        _entry(document, child, notes, depth + 1)


def _write(paragraph: Paragraph, item: Item, notes: Notes, before: str = "") -> None:
    for run in item.runs:
        if run.link:
            _link(paragraph, run.text, run.link)
        else:
            paragraph.add_run(before + run.text)
        before = ""
        if run.note:
            notes.call(paragraph, run.note)


def _link(paragraph: Paragraph, text: str, url: str) -> None:
    """A link that a reader can follow, and that assistive technology announces (ECMA-376, part 1, 17.16.22)."""
    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    holder = OxmlElement("w:hyperlink")
    holder.set(qn("r:id"), target)
    run = paragraph.add_run(text)
    run.font.underline = True
    holder.append(run._r)
    paragraph._p.append(holder)

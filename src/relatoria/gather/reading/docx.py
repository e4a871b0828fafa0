"""Reads DOCX: paragraphs, headings, lists, tables, text boxes and notes; nothing in it is run, no link is followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.assemble import ITEM, PARAGRAPH, Assembler
from relatoria.gather.reading.blocks import Notice, Source
from relatoria.gather.reading.container import Container, open_container
from relatoria.gather.reading.counting import number_word
from relatoria.gather.reading.docx_styles import (
    BODY_LEVEL,
    Numbering,
    Style,
    ancestry,
    read_numbering,
    read_styles,
    value,
)
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.xml import attribute, child, integer, local, parse_xml
from relatoria.model.document import ParagraphKind
from relatoria.model.finding import FindingKind

FORMAT = "DOCX"
MAIN = "word/document.xml"
# Taken out by a tracked change, instructions of fields, comments, and properties: none of it is the text.
_SKIPPED = frozenset(("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "commentReference", "annotationRef"))
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_BLOCKS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body", "Choice", "Fallback"))
_NOTE_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Wording:
    """The text of one paragraph, the notes that it calls («footnote», id), and the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: in a cell or not, and what separates it from what came before."""

    cell: bool = False
    before: str = PARAGRAPH


def read_docx(data: bytes, name: str, limits: Limits) -> Source:
    """The text and structure of a DOCX. Tracked insertions are in, deletions out; headers and footers are not text.

    Raises:
        UnreadableFileError: if the container, its XML or its size is not what it should be, or it has no text.
    """
    container = open_container(data, name, limits)
    if MAIN not in container:
        raise UnreadableFileError("broken_file", name=name, format=FORMAT, detail=f"no {MAIN}")
    body = child(parse_xml(container.read(MAIN), name, FORMAT), "body")
    reader = _Reader(container, name, limits)
    if body is not None:
        reader.blocks(body, Place())
    reader.notes()
    macros = any(member.lower().endswith("vbaproject.bin") for member in container.names)
    notices = (Notice(FindingKind.DAMAGED_TEXT, "macros_not_run", (("name", name),)),) if macros else ()
    return reader.out.source("docx", reader.title or _core_title(container, name), notices)


class _Reader:
    def __init__(self, container: Container, name: str, limits: Limits) -> None:
        self.out = Assembler(name, limits.max_characters)
        self.title = ""
        self._container = container
        self._name = name
        self._styles: dict[str, Style] = {}
        self._numbering = Numbering()
        self._calls: list[tuple[str, str, int | None]] = []
        self._carried = Wording()  # text of a paragraph whose end a tracked change deleted: it runs on in the next
        if (root := self._part("word/styles.xml")) is not None:
            self._styles = read_styles(root)
        if (root := self._part("word/numbering.xml")) is not None:
            self._numbering = read_numbering(root)

    def _part(self, member: str) -> etree._Element | None:
        return parse_xml(self._container.read(member), self._name, FORMAT) if member in self._container else None

    def blocks(self, parent: etree._Element, place: Place) -> None:
        """Add every paragraph and table under ``parent``."""
        for element in parent:
            tag = local(element)
            if tag == "p":
                self._paragraph(element, place)
                place = replace(place, before=PARAGRAPH)
            elif tag == "tbl":
                self._table(element, place)
            elif tag == "AlternateContent":
                self.blocks(_alternative(element), place)
            elif tag in _BLOCKS:
                self.blocks(element, place)

    def _paragraph(self, element: etree._Element, place: Place) -> None:
        wording, self._carried = self._carried, Wording()
        _collect(element, wording)
        properties = child(element, "pPr")
        if child(properties, "rPr", "del") is not None or child(properties, "rPr", "moveFrom") is not None:
            self._carried = wording
            return
        styles = ancestry(self._styles, value(properties, "pStyle"))
        # A contents table repeats the headings, which are read where they stand.
        contents = bool(styles) and styles[0].name.startswith("toc ")
        text = "" if contents else "".join(wording.parts)
        index = self._add(text, properties, styles, place) if text.strip() else None
        self._calls += [(kind, identifier, index) for kind, identifier in wording.notes]
        for box in wording.boxes:
            self.blocks(box, Place(cell=place.cell))

    def _add(self, text: str, properties: etree._Element | None, styles: list[Style], place: Place) -> int | None:
        number, depth = _numbered(properties, styles)
        marker = self._numbering.marker(number, depth) if number else ""
        outline = _outline(properties, styles)
        if styles and styles[0].name == "title" and not self.title:
            self.title = text
        if place.cell:
            return self.out.add(text, ParagraphKind.TABLE_CELL, marker=marker, before=place.before)
        if outline is not None:
            return self.out.add(text, ParagraphKind.HEADING, level=outline + 1, marker=marker)
        if number:
            follows = bool(self.out.blocks) and self.out.blocks[-1].kind is ParagraphKind.LIST_ITEM
            before = ITEM if follows else PARAGRAPH
            return self.out.add(text, ParagraphKind.LIST_ITEM, level=depth + 1, marker=marker, before=before)
        return self.out.add(text)

    def _table(self, table: etree._Element, place: Place) -> None:
        rows = [row for row in _inside(table, "tr") if not _deleted_row(row)]
        cells = [_inside(row, "tc") for row in rows]
        if sum(map(len, cells)) == 1 and not place.cell:  # one cell is a frame around text, not a table
            self.blocks(cells[0][0], place)
            return
        self.out.table(cells, lambda cell, before: self.blocks(cell, Place(cell=True, before=before)))

    def notes(self) -> None:
        """Add the notes that were called, in the order of their calls, each tied to its paragraph."""
        if any(self._carried.parts):
            self.out.add("".join(self._carried.parts))
        texts = {kind: self._note_texts(kind) for kind in ("footnote", "endnote")}
        counts = {"footnote": 0, "endnote": 0}
        for kind, identifier, caller in self._calls:
            text = texts[kind].get(identifier, "")
            if not text.strip():
                continue
            counts[kind] += 1
            marker = number_word(counts[kind], "decimal" if kind == "footnote" else "lowerRoman")
            self.out.add(text, ParagraphKind.FOOTNOTE, marker=marker, note_of=caller)

    def _note_texts(self, kind: str) -> dict[str, str]:
        root = self._part(f"word/{kind}s.xml")
        texts: dict[str, str] = {}
        for note in root if root is not None else ():
            # Separators between text and notes have a type; notes have none or «normal».
            if local(note) == kind and attribute(note, "type") in (None, "normal"):
                lines = []
                for paragraph in _inside(note, "p"):
                    wording = Wording()
                    _collect(paragraph, wording)
                    lines.append("".join(wording.parts))
                texts[attribute(note, "id") or ""] = "\n".join(lines)
        return texts


def _collect(element: etree._Element, wording: Wording) -> None:
    """Gather the text under ``element`` in order. Recursion is bounded by the XML parser's depth limit (256)."""
    for inner in element:
        tag = local(inner)
        if tag == "t":
            wording.parts.append(inner.text or "")
        elif tag in _CHARACTERS:
            wording.parts.append(_CHARACTERS[tag])
        elif tag in _NOTE_REFERENCES:
            wording.notes.append((_NOTE_REFERENCES[tag], attribute(inner, "id") or ""))
        elif tag == "txbxContent":
            wording.boxes.append(inner)
        elif tag == "AlternateContent":
            _collect(_alternative(inner), wording)
        elif tag == "r" and _hidden(inner):
            continue
        elif tag not in _SKIPPED:
            _collect(inner, wording)


def _hidden(run: etree._Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _alternative(element: etree._Element) -> etree._Element:
    """The one branch of an «AlternateContent» to read: both say the same, the first for newer programs."""
    branch = child(element, "Choice")
    if branch is None:
        branch = child(element, "Fallback")
    return element if branch is None else branch


def _inside(parent: etree._Element, tag: str) -> list[etree._Element]:
    """The children ``tag`` of ``parent``, looking through wrappers (content controls, tracked changes)."""
    found: list[etree._Element] = []
    for element in parent:
        if local(element) == tag:
            found.append(element)
        elif local(element) in _BLOCKS:
            found += _inside(element, tag)
    return found


def _deleted_row(row: etree._Element) -> bool:
    return child(row, "trPr", "del") is not None


def _numbered(properties: etree._Element | None, styles: Iterable[Style]) -> tuple[str, int]:
    """The list id ("" for none) and level from 0, by the paragraph itself, else by its styles."""
    number = value(properties, "numPr", "numId")
    level = integer(value(properties, "numPr", "ilvl"))
    for style in styles:
        number = style.number if number is None else number
        level = style.level if level is None else level
    return ("" if number in (None, "0") else str(number)), min(level or 0, 8)


def _outline(properties: etree._Element | None, styles: Iterable[Style]) -> int | None:
    """The outline level from 0, or None for body text."""
    level = integer(value(properties, "outlineLvl"))
    for style in styles:
        if level is None:
            level = style.outline
        if level is None and style.name == "title":
            level = 0
        if level is None and style.name.startswith("heading "):
            number = integer(style.name.removeprefix("heading "))
            level = None if not number else number - 1
    return level if level is not None and level < BODY_LEVEL else None


def _core_title(container: Container, name: str) -> str:
    member = "docProps/core.xml"
    if member not in container:
        return ""
    for element in parse_xml(container.read(member), name, FORMAT):
        if local(element) == "title":
            return element.text or ""
    return ""

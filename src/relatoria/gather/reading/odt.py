"""Reads ODT: paragraphs, headings, lists, tables, frames and notes; nothing in it is run, no link is followed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.assemble import ITEM, PARAGRAPH, Assembler
from relatoria.gather.reading.blocks import Notice, Source
from relatoria.gather.reading.container import Container, open_container
from relatoria.gather.reading.counting import number_word
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.xml import attribute, child, integer, local, parse_xml
from relatoria.model.document import ParagraphKind
from relatoria.model.finding import FindingKind

FORMAT = "ODT"
MAIN = "content.xml"
# Deleted text, comments, form controls, contents tables (they repeat the headings) and what a field hides.
_SKIPPED = frozenset(
    (
        "tracked-changes",
        "annotation",
        "annotation-end",
        "forms",
        "sequence-decls",
        "table-of-content",
        "alphabetical-index",
        "hidden-text",
        "hidden-paragraph",
        "script",
        "title",
        "desc",
    )
)
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}


@dataclass(frozen=True, slots=True)
class ListStyle:
    """One level of a list style: a bullet, or a number format between a prefix and a suffix."""

    bullet: str
    form: str
    prefix: str
    suffix: str
    start: int


@dataclass(slots=True)
class Wording:
    """The text of one paragraph, the notes inside it, and the frames anchored in it."""

    parts: list[str] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its list level and marker (0: no list), in a cell or not, and what precedes it."""

    level: int = 0
    style: str = ""
    marker: str = ""
    cell: bool = False
    before: str = PARAGRAPH


def read_odt(data: bytes, name: str, limits: Limits) -> Source:
    """The text and structure of an ODT. Tracked insertions are in, deletions out; headers and footers are not text.

    Raises:
        UnreadableFileError: if the container, its XML or its size is not what it should be, or it has no text.
    """
    container = open_container(data, name, limits)
    manifest = "META-INF/manifest.xml"
    if manifest in container and b"encryption-data" in container.read(manifest):
        raise UnreadableFileError("encrypted_file", name=name)
    if MAIN not in container:
        raise UnreadableFileError("broken_file", name=name, format=FORMAT, detail=f"no {MAIN}")
    root = parse_xml(container.read(MAIN), name, FORMAT)
    reader = _Reader(container, root, name, limits)
    body = child(root, "body", "text")
    if body is not None:
        reader.blocks(body, Place())
    reader.notes()
    macros = any(member.startswith(("Basic/", "Scripts/")) for member in container.names)
    notices = (Notice(FindingKind.DAMAGED_TEXT, "macros_not_run", (("name", name),)),) if macros else ()
    return reader.out.source("odt", reader.title or _meta_title(container, name), notices)


class _Reader:
    def __init__(self, container: Container, root: etree._Element, name: str, limits: Limits) -> None:
        self.out = Assembler(name, limits.max_characters)
        self.title = ""
        self._calls: list[tuple[etree._Element, int | None]] = []
        self._lists: dict[tuple[str, int], ListStyle] = {}
        self._parents: dict[str, str] = {}
        self._counts: dict[tuple[str, int], int] = {}
        roots = [root]
        if "styles.xml" in container:
            roots.insert(0, parse_xml(container.read("styles.xml"), name, FORMAT))
        for part in roots:
            for group in ("styles", "automatic-styles"):
                self._learn(child(part, group))

    def _learn(self, styles: etree._Element | None) -> None:
        for style in styles if styles is not None else ():
            style_name = attribute(style, "name") or ""
            if local(style) == "style":
                self._parents[style_name] = attribute(style, "parent-style-name") or ""
            elif local(style) == "list-style":
                for level in style:
                    depth = integer(attribute(level, "level")) or 1
                    self._lists[style_name, depth] = _list_style(level)

    def blocks(self, parent: etree._Element, place: Place) -> None:
        """Add every paragraph, list and table under ``parent``."""
        for element in parent:
            tag = local(element)
            if tag in ("p", "h"):
                self._paragraph(element, place)
                place = replace(place, marker="", before=PARAGRAPH)
            elif tag == "list":
                self._list(element, place)
            elif tag == "table":
                self._table(element, place)
            elif tag == "frame":
                self._frames([element], place)
            elif tag not in _SKIPPED:  # sections and the like
                self.blocks(element, place)

    def _paragraph(self, element: etree._Element, place: Place) -> None:
        wording = Wording()
        _collect(element, wording)
        text = "".join(wording.parts)
        index = self._add(element, text, place) if text.strip() else None
        self._calls += [(note, index) for note in wording.notes]
        self._frames(wording.boxes, place)

    def _frames(self, frames: list[etree._Element], place: Place) -> None:
        for frame in frames:
            for box in frame:
                if local(box) == "text-box":
                    self.blocks(box, Place(cell=place.cell))

    def _add(self, element: etree._Element, text: str, place: Place) -> int | None:
        style = attribute(element, "style-name") or ""
        titled = "Title" in (style, self._parents.get(style))
        if titled and not self.title:
            self.title = text
        marker = place.marker
        if place.cell:
            return self.out.add(text, ParagraphKind.TABLE_CELL, marker=marker, before=place.before)
        if local(element) == "h" or titled:
            level = integer(attribute(element, "outline-level")) or 1
            return self.out.add(text, ParagraphKind.HEADING, level=level, marker=marker)
        if place.level:
            follows = bool(self.out.blocks) and self.out.blocks[-1].kind is ParagraphKind.LIST_ITEM
            before = ITEM if follows else PARAGRAPH
            return self.out.add(text, ParagraphKind.LIST_ITEM, level=place.level, marker=marker, before=before)
        return self.out.add(text)

    def _list(self, element: etree._Element, place: Place) -> None:
        level = place.level + 1
        style = attribute(element, "style-name") or place.style
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        if not goes_on:
            self._counts.pop((style, level), None)
        for item in element:
            marker = self._marker(style, level, item) if local(item) == "list-item" else ""
            self.blocks(item, Place(level, style, marker, place.cell, place.before))

    def _marker(self, style: str, level: int, item: etree._Element) -> str:
        if all(local(inner) == "list" for inner in item):  # it only holds the next level
            return ""
        definition = self._lists.get((style, level))
        if definition is None:
            return ""
        if definition.bullet:
            return definition.bullet
        start = integer(attribute(item, "start-value"))
        count = self._counts.get((style, level), definition.start - 1) + 1 if start is None else start
        self._counts[style, level] = count
        return f"{definition.prefix}{number_word(count, definition.form)}{definition.suffix}".strip()

    def _table(self, table: etree._Element, place: Place) -> None:
        cells = [_inside(row, "table-cell", "covered-table-cell") for row in _inside(table, "table-row")]
        if sum(map(len, cells)) == 1 and not place.cell:  # one cell is a frame around text, not a table
            self.blocks(cells[0][0], place)
            return
        self.out.table(cells, lambda cell, before: self.blocks(cell, Place(cell=True, before=before)))

    def notes(self) -> None:
        """Add the notes in the order of their calls, each tied to its paragraph."""
        for note, caller in self._calls:
            citation, body = child(note, "note-citation"), child(note, "note-body")
            lines = []
            for paragraph in body if body is not None else ():
                wording = Wording()
                _collect(paragraph, wording)
                lines.append("".join(wording.parts))
            marker = (citation.text or "").strip() if citation is not None else ""
            self.out.add("\n".join(lines), ParagraphKind.FOOTNOTE, marker=marker, note_of=caller)


def _collect(element: etree._Element, wording: Wording) -> None:
    """Gather the text under ``element`` in order. Recursion is bounded by the XML parser's depth limit (256)."""
    wording.parts.append(_flow(element.text))
    for inner in element:
        tag = local(inner)
        if tag == "s":
            wording.parts.append(" ")
        elif tag == "tab":
            wording.parts.append("\t")
        elif tag == "line-break":
            wording.parts.append("\n")
        elif tag == "note":
            wording.notes.append(inner)
        elif tag == "frame":
            wording.boxes.append(inner)
        elif tag not in _SKIPPED:
            _collect(inner, wording)
        wording.parts.append(_flow(inner.tail))


def _flow(text: str | None) -> str:
    """A line end in the XML is a blank; a line end of the text is an element."""
    return (text or "").replace("\r", " ").replace("\n", " ")


def _inside(parent: etree._Element, *tags: str) -> list[etree._Element]:
    """The descendants ``tags`` of ``parent`` that are not inside another cell (rows may stand in groups)."""
    found: list[etree._Element] = []
    for element in parent:
        if local(element) in tags:
            found.append(element)
        elif local(element) in ("table-rows", "table-header-rows", "table-row-group"):
            found += _inside(element, *tags)
    return found


def _list_style(level: etree._Element) -> ListStyle:
    bullet = attribute(level, "bullet-char") or ""
    form = _FORMS.get(attribute(level, "num-format") or "", "decimal")
    start = integer(attribute(level, "start-value"))
    prefix, suffix = attribute(level, "num-prefix") or "", attribute(level, "num-suffix") or ""
    return ListStyle(bullet, form, prefix, suffix, 1 if start is None else start)


def _meta_title(container: Container, name: str) -> str:
    if "meta.xml" not in container:
        return ""
    title = child(parse_xml(container.read("meta.xml"), name, FORMAT), "meta", "title")
    return "" if title is None else title.text or ""

"""Reads HTML: headings, paragraphs, lists, tables and notes; scripts are not run, nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.assemble import CELL, ITEM, PARAGRAPH, Assembler
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.counting import number_word
from relatoria.gather.reading.decode import decode
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.spans import placed_cells
from relatoria.model.document import ParagraphKind

# Never the text of the document: programs, styles, forms, navigation, media.
_DROPPED = frozenset(
    """script style noscript template head nav form button select input textarea iframe object embed svg math canvas
    audio video map datalist dialog menu""".split()
)
_ROLES = frozenset(("navigation", "banner", "search", "contentinfo", "dialog", "alert"))
_BLOCK = frozenset(
    """address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4
    h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption""".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_NOTE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[ivxlc]{1,6})[\])]?\s*")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class Place:
    """The nearest block around a text: what kind it makes, of which level, and what to put before it."""

    kind: ParagraphKind = ParagraphKind.TEXT
    level: int | None = None
    marker: str = ""
    before: str = PARAGRAPH
    verbatim: bool = False  # inside <pre>, where line ends count
    depth: int = 0  # of lists
    note: str = ""  # the anchor of the note that this block is
    cell: tuple[int, int] | None = None  # of a table: row and column, from 1


@dataclass(slots=True)
class _Reader:
    out: Assembler
    targets: dict[str, str]  # anchor of a note → its marker
    parts: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)  # anchors called by the paragraph being read
    callers: dict[str, int] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    cells: dict[etree._Element, tuple[int, int]] = field(default_factory=dict)

    def walk(self, element: etree._Element, place: Place) -> None:
        """Read ``element`` and what is in it. Recursion is bounded by the HTML parser's depth limit (256)."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED or _is_hidden(element):
            return
        if tag == "br" and place.kind is ParagraphKind.TABLE_CELL:
            self.flush(place)
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "a" and (anchor := self._note_call(element)):
            self.calls.append(anchor)
        elif tag in _BLOCK:
            self.flush(place)
            if tag == "table" and place.cell is None:
                self.cells.update(placed_cells(element))
            inner = self._place(element, place)
            self._content(element, inner)
            self.flush(inner)
        else:
            self._content(element, place)

    def _content(self, element: etree._Element, place: Place) -> None:
        if element.tag == "ol":
            _number(element)
        self._text(element.text, place)
        for inner in element:
            self.walk(inner, place)
            self._text(inner.tail, place)

    def _text(self, text: str | None, place: Place) -> None:
        if text:
            self.parts.append(text if place.verbatim else _BLANKS.sub(" ", text))

    def _note_call(self, element: etree._Element) -> str:
        """The anchor of the note that a link calls, or "": its text is a number or sign and it leads to a note."""
        anchor = (element.get("href") or "").removeprefix("#")
        return anchor if anchor in self.targets and _NOTE.fullmatch("".join(map(str, element.itertext()))) else ""

    def _place(self, element: etree._Element, place: Place) -> Place:
        tag = str(element.tag)
        note = place.note or (element.get("id") if element.get("id") in self.targets else "") or ""
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return Place(ParagraphKind.HEADING, int(tag[1]), note=note)
        if tag in ("td", "th"):
            before = ITEM if element.getprevious() is None else CELL
            cell = place.cell or self.cells.get(element)
            return Place(ParagraphKind.TABLE_CELL, before=before, note=note, cell=cell)
        if tag in ("ul", "ol"):
            return Place(
                place.kind, place.level, depth=place.depth + 1, before=place.before, note=note, cell=place.cell
            )
        if tag == "li":
            marker = element.get("data-marker") or "•"
            return Place(
                ParagraphKind.LIST_ITEM, max(place.depth, 1), marker, depth=place.depth, note=note, cell=place.cell
            )
        verbatim = place.verbatim or tag == "pre"
        return Place(place.kind, place.level, place.marker, place.before, verbatim, place.depth, note, place.cell)

    def flush(self, place: Place) -> None:
        """End the paragraph that is being read."""
        text, self.parts = "".join(self.parts), []
        calls, self.calls = self.calls, []
        if not text.strip():
            return
        if place.note:
            self.notes.setdefault(place.note, []).append(text)
            return
        before = place.before
        if place.kind is ParagraphKind.LIST_ITEM and self.out.blocks:
            before = ITEM if self.out.blocks[-1].kind is ParagraphKind.LIST_ITEM else PARAGRAPH
        self.out.cell = place.cell
        index = self.out.add(text, place.kind, level=place.level, marker=place.marker, before=before)
        place.marker = ""  # a second paragraph of the same list item has none
        if index is not None:
            self.callers.update((anchor, index) for anchor in calls if anchor not in self.callers)

    def add_notes(self) -> None:
        """Add the notes at the end, in the order in which they stand, each tied to the paragraph that calls it."""
        for anchor, texts in self.notes.items():
            text = " ".join(texts).strip().strip("↩\ufe0e^ ")
            marker = self.targets[anchor]
            text = text.removeprefix(marker).lstrip(".)] ") if marker else text
            self.out.add(text, ParagraphKind.FOOTNOTE, marker=marker, note_of=self.callers.get(anchor))


def read_html(data: bytes, name: str, limits: Limits) -> Source:
    """The text and structure of an HTML page, as a reader sees it: what is hidden is not text.

    Raises:
        UnreadableFileError: ``broken_file``, ``not_a_text``, ``too_many_characters`` or ``no_text_found``.
    """
    text = _decoded(data, name).replace("\x00", "")
    # The characters are decoded already; the parser gets UTF-8 whatever the page declares of itself.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError("broken_file", name=name, format="HTML", detail=str(error)[:200]) from error
    # Where a limit of depth or size is crossed the parser stops: what comes after would be lost in silence.
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_RESOURCE_LIMIT":
        raise UnreadableFileError("broken_file", name=name, format="HTML", detail=last.message[:200])
    out = Assembler(name, limits.max_characters)
    title = ""
    if root is not None:
        reader = _Reader(out, _note_targets(root))
        main = root.find(".//main")
        if main is None or not "".join(map(str, main.itertext())).strip():
            main = root
        reader.walk(main, Place())
        reader.flush(Place())
        reader.add_notes()
        title = (root.findtext(".//title") or "").split(" | ")[0]  # what follows is the site
    return out.source("html", title.replace("\n", " "))


def _decoded(data: bytes, name: str) -> str:
    """By byte order mark, else as the page declares, else by form."""
    declared = _META.search(data[:4096])
    if declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        encoding = declared.group(1).decode("ascii")
        # What the web calls Latin-1 is Windows-1252.
        encoding = "cp1252" if encoding.lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii") else encoding
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass  # the declaration is wrong: go by form, below
    return decode(data, name)


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (element.get("role") or "") in _ROLES
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _note_targets(root: etree._Element) -> dict[str, str]:
    """Anchors that a link with a bare number or sign leads to, with that number: footnotes, by the habit of the web.

    The number must stand in a superscript or the anchor be called a note, so that a numbered contents is not one.
    """
    targets: dict[str, str] = {}
    for link in root.iter("a"):
        href = link.get("href") or ""
        text = "".join(map(str, link.itertext()))
        if not href.startswith("#") or len(href) < 2 or not _NOTE.fullmatch(text):
            continue
        parent = link.getparent()
        raised = (parent is not None and parent.tag == "sup") or link.find("sup") is not None
        back = "ref" in href.lower()
        if not back and (raised or re.search(r"fn|note|nota", href, re.I)):
            targets.setdefault(href[1:], text.strip("[]() \n"))
    held = {identifier for element in root.iter() if (identifier := element.get("id"))}
    return {anchor: marker for anchor, marker in targets.items() if anchor in held}


def _number(ordered: etree._Element) -> None:
    """Write on each item of an ordered list the marker that a browser shows."""
    start = ordered.get("start") or "1"
    count = int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1
    form = _FORMS.get(ordered.get("type") or "1", "decimal")
    for item in ordered:
        if item.tag == "li":
            item.set("data-marker", number_word(count, form) + ".")
            count += 1

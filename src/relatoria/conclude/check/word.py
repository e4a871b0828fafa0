"""Reports in DOCX, ours or edited in Word or LibreOffice: paragraphs, accepted changes, footnotes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from relatoria.conclude.check.claims import Cited, Claims, claims_from
from relatoria.errors import BadRecordError
from relatoria.language.detect import UNKNOWN, detect

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_NOT_PROSE = re.compile(r"(heading|title|ttulo|titre|toc|caption|encabezado|header|footer|subtitle)", re.IGNORECASE)
_LARGEST_PART = 100_000_000


def word_claims(data: bytes, name: str) -> Claims:
    """The claims of a DOCX report: tracked insertions count, deletions do not; headings and tables are not prose.

    Raises:
        BadRecordError: if the file is no readable DOCX.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml")
            notes = _notes(archive)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, ValueError) as error:
        raise BadRecordError("bad_record", name=name, detail=str(error)) from error
    stretches = [one for paragraph in body.iter(f"{_W}p") for one in _stretches(paragraph, notes)]
    language = detect(" ".join(one.text for one in stretches))
    found = claims_from(stretches, language)
    return Claims(tuple(found), language if language != UNKNOWN else "en")


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    info = archive.getinfo(name)
    if info.file_size > _LARGEST_PART:
        raise ValueError(f"{name} expands to {info.file_size} bytes")
    return etree.fromstring(archive.read(info), _PARSER)


def _notes(archive: zipfile.ZipFile) -> dict[str, str]:
    if "word/footnotes.xml" not in archive.namelist():
        return {}
    root = _part(archive, "word/footnotes.xml")
    return {note.get(f"{_W}id", ""): "".join(_texts(note)) for note in root.iter(f"{_W}footnote")}


def _texts(element: etree._Element) -> Iterator[str]:
    for text in element.iter(f"{_W}t"):
        yield text.text or ""


def _stretches(paragraph: etree._Element, notes: dict[str, str]) -> Iterator[Cited]:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    in_table = any(parent.tag == f"{_W}tbl" for parent in paragraph.iterancestors())
    if in_table or (style is not None and _NOT_PROSE.search(style.get(f"{_W}val", ""))):
        return
    text: list[str] = []
    called: list[str] = []
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}footnoteReference"):
        if element.tag == f"{_W}footnoteReference":
            called.append(notes.get(element.get(f"{_W}id", ""), ""))
            continue
        piece = (element.text or "") if element.tag == f"{_W}t" else " "
        if called and piece.strip():
            yield Cited(" ".join("".join(text).split()), tuple(called))
            text, called = [], []
        text.append(piece)
    if wording := " ".join("".join(text).split()):
        yield Cited(wording, tuple(called))

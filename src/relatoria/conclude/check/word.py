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
_HEADING = re.compile(r"(heading|ttulo|titre|encabezado)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}\.")
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
    stretches: list[Cited] = []
    around = list(notes.values())
    heading = ""
    for paragraph in body.iter(f"{_W}p"):
        if _is_prose(paragraph):
            stretches += _stretches(paragraph, heading, notes)
            continue
        words = " ".join("".join(_texts(paragraph)).split())
        around.append(words)
        heading = words if _HEADING.search(_style(paragraph)) and words else heading
    language = detect(" ".join(one.text for one in stretches))
    found = tuple(claims_from(stretches, language))
    return Claims(found, language if language != UNKNOWN else "en", around=tuple(around))


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


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _is_prose(paragraph: etree._Element) -> bool:
    in_table = any(parent.tag == f"{_W}tbl" for parent in paragraph.iterancestors())
    return not in_table and not _NOT_PROSE.search(_style(paragraph))


def _stretches(paragraph: etree._Element, heading: str, notes: dict[str, str]) -> Iterator[Cited]:
    text: list[str] = []
    called: list[str] = []
    numbered = True  # whether a number of the paragraph may still stand before the words
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}footnoteReference"):
        if element.tag == f"{_W}footnoteReference":
            called.append(notes.get(element.get(f"{_W}id", ""), ""))
            continue
        piece = (element.text or "") if element.tag == f"{_W}t" else " "
        if numbered and _NUMBER.fullmatch(piece.strip()):
            continue
        numbered = numbered and not piece.strip()
        if called and piece.strip():
            yield Cited(" ".join("".join(text).split()), tuple(called), heading)
            text, called = [], []
        text.append(piece)
    if wording := " ".join("".join(text).split()):
        yield Cited(wording, tuple(called), heading)

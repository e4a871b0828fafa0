"""Tells a file's format from its content; the name only helps to tell an HTML fragment from plain text."""

from __future__ import annotations

import re
from enum import StrEnum

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.container import Container, open_container
from relatoria.gather.reading.limits import Limits


class Format(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    HTML = "html"
    ZIP = "zip"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of Office before 2007, and of every encrypted DOCX."""

# (first bytes, what to call it): known, not read, so that the message can say what it is.
UNSUPPORTED = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"RIFF", "RIFF"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\x1f\x8b", "gzip"),
    (b"%!PS", "PostScript"),
    (b"SQLite format 3", "SQLite"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
)
# (a member of the ZIP, what it is)
PARTS = (("ppt/presentation.xml", "PPTX"), ("xl/workbook.xml", "XLSX"), ("xl/workbook.bin", "XLSB"))
# Blanks, declarations and comments, each taken once and never given back: a heap of comments costs no time.
_PROLOG = re.compile(rb"(?>\s+|<\?.*?\?>|<!--.*?-->)*+", re.S)
_ROOT = re.compile(rb"<(?:!doctype\s+)?(?:[\w.-]+:)?([\w.-]+)", re.I)
_HTML = {b"html", b"head", b"body"}
_TAG = re.compile(rb"</?(?:p|h[1-6]|div|ul|ol|table|article|section)\b[^>]*>", re.I)


def sniff(data: bytes, name: str, limits: Limits) -> Format:
    """The format of ``data``.

    Raises:
        UnreadableFileError: ``empty_file``, ``encrypted_file``, ``legacy_office``, ``drawing``,
            ``unsupported_format``, or what `open_container` raises.
    """
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise UnreadableFileError("empty_file", name=name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_format(open_container(data, name, limits), name)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise UnreadableFileError("encrypted_file" if encrypted else "legacy_office", name=name)
    for start, kind in UNSUPPORTED:
        if data.startswith(start):
            raise UnreadableFileError("unsupported_format", name=name, kind=kind)
    return _tagged_or_text(data, name)


def _zip_format(container: Container, name: str) -> Format:
    if "word/document.xml" in container:
        return Format.DOCX
    if "[Content_Types].xml" in container and b"wordprocessingml" in container.read("[Content_Types].xml"):
        return Format.DOCX
    for member, kind in PARTS:
        if member in container:
            raise UnreadableFileError("unsupported_format", name=name, kind=kind)
    if "mimetype" in container and "META-INF/container.xml" in container:
        raise UnreadableFileError("unsupported_format", name=name, kind="EPUB")
    if "mimetype" in container:
        kind = container.read("mimetype")[:100].decode("ascii", "replace").strip()
        if kind.startswith("application/vnd.oasis.opendocument.text"):
            return Format.ODT
        raise UnreadableFileError("unsupported_format", name=name, kind=kind)
    return Format.ZIP


def _tagged_or_text(data: bytes, name: str) -> Format:
    """HTML, or plain text; other tagged text is refused, for its tags would be read as words."""
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    prolog = _PROLOG.match(head)
    found = _ROOT.match(head, prolog.end() if prolog else 0)
    root = found[1].lower() if found else b""
    if root in _HTML or (name.lower().endswith((".html", ".htm", ".xhtml")) and _TAG.search(head)):
        return Format.HTML
    if root == b"svg":
        raise UnreadableFileError("drawing", name=name, kind="SVG")
    if head.lstrip().startswith(b"<?xml"):
        raise UnreadableFileError("unsupported_format", name=name, kind="XML")
    return Format.TEXT

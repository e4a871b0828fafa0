"""Reads the text layer of a PDF, page by page, and says which pages have none."""

from __future__ import annotations

import struct
import unicodedata
import zlib
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.counting import SYMBOL_BULLETS
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.pdf_layout import page_text

FORMAT = "PDF"
DPI = 300
MAX_PIXELS = 40_000_000
"""A page image larger than this is rendered at a lower resolution: a poster must not fill the memory."""
_ILLEGIBLE = 0.3
"""Share of characters without a meaning above which a text layer is worth nothing (fonts without a code table)."""


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of each page ("" where there is none), and the 1-based numbers of pages that only an image shows."""

    pages: tuple[str, ...]
    images: tuple[int, ...]
    title: str


def read_pdf(data: bytes, name: str, limits: Limits) -> PdfText:
    """The text layer of ``data``. Linear in the characters, but for pages whose lines must be put in order.

    Raises:
        UnreadableFileError: ``encrypted_file``, ``broken_file``, ``too_many_pages`` or ``too_many_characters``.
    """
    document = _open(data, name)
    try:
        count = len(document)
        if count == 0:
            raise UnreadableFileError("broken_file", name=name, format=FORMAT, detail="0 p.")
        if count > limits.max_pages:
            raise UnreadableFileError("too_many_pages", name=name, found=count, most=limits.max_pages)
        pages: list[str] = []
        images: list[int] = []
        length = 0
        for number in range(count):
            text, image = _page(document, number)
            length += len(text)
            if length > limits.max_characters:
                raise UnreadableFileError("too_many_characters", name=name, most=limits.max_characters)
            pages.append(text)
            if image:
                images.append(number + 1)
        title = str(document.get_metadata_dict().get("Title") or "")
        return PdfText(tuple(pages), tuple(images), legible_text(title))
    except pdfium.PdfiumError as error:
        raise UnreadableFileError("broken_file", name=name, format=FORMAT, detail=str(error)[:200]) from error
    finally:
        document.close()


def render_page(data: bytes, number: int, name: str) -> bytes:
    """Page ``number`` (from 1) as a grey PNG at 300 dpi, for recognition.

    Raises:
        UnreadableFileError: as `read_pdf`.
    """
    document = _open(data, name)
    try:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(DPI / 72, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        rows = bytes(bitmap.buffer)
        return grey_png(rows, bitmap.width, bitmap.height, bitmap.stride)
    except pdfium.PdfiumError as error:
        raise UnreadableFileError("broken_file", name=name, format=FORMAT, detail=str(error)[:200]) from error
    finally:
        document.close()


def grey_png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """A PNG of eight-bit grey ``pixels``, in rows of ``stride`` bytes of which ``width`` count (PNG specification)."""
    rows = b"".join(b"\x00" + pixels[row * stride : row * stride + width] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    density = struct.pack(">IIB", round(DPI / 0.0254), round(DPI / 0.0254), 1)
    parts = ((b"IHDR", header), (b"pHYs", density), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise UnreadableFileError("encrypted_file", name=name) from error
        raise UnreadableFileError("broken_file", name=name, format=FORMAT, detail=str(error)[:200]) from error


def _page(document: pdfium.PdfDocument, number: int) -> tuple[str, bool]:
    """The text of a page, and whether only an image shows what it says (a page that cannot be opened counts so)."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return "", True
    try:
        text = legible_text(page_text(page))
        return text, not text.strip() and _shows_something(page)
    finally:
        page.close()


def _shows_something(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(max_depth=3))


def legible_text(text: str) -> str:
    """``text`` with composed accents and without ligatures and controls; "" where most of it has no meaning."""
    bad = sum(1 for character in set(text) if _meaningless(character) for _ in range(text.count(character)))
    if bad and bad > _ILLEGIBLE * len("".join(text.split())):
        return ""
    for character in set(text):
        if "\ufb00" <= character <= "\ufb06":
            text = text.replace(character, unicodedata.normalize("NFKD", character))
        elif character in SYMBOL_BULLETS:
            text = text.replace(character, SYMBOL_BULLETS[character])
        elif _meaningless(character) and character != "\ufffd":
            text = text.replace(character, "")
    return unicodedata.normalize("NFC", text)


def _meaningless(character: str) -> bool:
    """Controls, the replacement character, lone surrogates and non-characters; private use is kept as a bullet is."""
    return character == "\ufffd" or (character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cs", "Cn"))

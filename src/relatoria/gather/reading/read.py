"""Reads one file: tells its format, lets the reader of the format extract its text, and finds its structure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.blocks import PAGE_BREAK, Notice, Source
from relatoria.gather.reading.docx import read_docx
from relatoria.gather.reading.html import read_html
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.odt import read_odt
from relatoria.gather.reading.pdf import PdfText, read_pdf, render_page
from relatoria.gather.reading.plain import read_plain
from relatoria.gather.reading.sniff import Format, sniff
from relatoria.gather.reading.structure import structure
from relatoria.model.document import Document
from relatoria.model.finding import FindingKind
from relatoria.ports import Isolation, Progress, TextRecognition

Result = TypeVar("Result")
LANGUAGES = "spa+eng+fra"
_READERS = {Format.DOCX: read_docx, Format.ODT: read_odt, Format.HTML: read_html}


class Here:
    """Runs the readers in this process, without bounds on time and memory: for files that one trusts, and tests."""

    def run(
        self, function: Callable[..., Result], data: bytes, *arguments: object, name: str, returns: type[Result]
    ) -> Result:
        """Return ``function(data, *arguments)``."""
        return function(data, *arguments)


@dataclass(frozen=True, slots=True)
class Means:
    """What reading a file works with: its bounds, and what can be exchanged.

    ``recogniser`` reads pages that only an image shows (None: they are named in a notice); ``isolation`` runs native
    parsers out of harm's way; ``progress`` is told of pages recognised and of files read; ``repair``
    mends damaged words.
    """

    limits: Limits = field(default_factory=Limits)
    recogniser: TextRecognition | None = None
    isolation: Isolation = field(default_factory=Here)
    progress: Progress | None = None
    repair: bool = True


DEFAULT = Means()


def read_file(file: Path | bytes, name: str = "", means: Means = DEFAULT) -> Document:
    """The document in ``file`` (a path, or the bytes of one); ``name`` is how messages call it.

    Raises:
        UnreadableFileError: what is wrong, where, and what to do.
    """
    name = name or (file.name if isinstance(file, Path) else "document")
    data = file if isinstance(file, bytes) else file_bytes(file, name, means.limits)
    return to_document(read_source(data, name, means), name, data, means.repair)


def to_document(source: Source, name: str, data: bytes, repair: bool = True) -> Document:
    """The document of ``source``, whose file is ``data``."""
    return structure(source, name, sha256(data).hexdigest(), repair=repair)


def file_bytes(path: Path, name: str, limits: Limits) -> bytes:
    """The content of ``path``.

    Raises:
        UnreadableFileError: ``missing_file``, ``unopened_file`` or ``too_large_file``.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.max_bytes + 1)
    except FileNotFoundError as error:
        raise UnreadableFileError("missing_file", name=name) from error
    except OSError as error:
        raise UnreadableFileError("unopened_file", name=name, detail=error.strerror or str(error)) from error
    if len(data) > limits.max_bytes:
        raise UnreadableFileError("too_large_file", name=name, size=path.stat().st_size, most=limits.max_bytes)
    return data


def read_source(data: bytes, name: str, means: Means = DEFAULT) -> Source:
    """The source text of ``data``, whatever its format (but a ZIP of several: see `paths.read_paths`).

    Raises:
        UnreadableFileError: what is wrong, where, and what to do.
    """
    if len(data) > means.limits.max_bytes:
        raise UnreadableFileError("too_large_file", name=name, size=len(data), most=means.limits.max_bytes)
    file_format = sniff(data, name, means.limits)
    if file_format is Format.TEXT:
        return read_plain(data, name, means.limits)
    if file_format is Format.PDF:
        return _pdf_source(data, name, means)
    if file_format is Format.ZIP:
        raise UnreadableFileError("unsupported_format", name=name, kind="ZIP")
    reader = _READERS[file_format]
    return means.isolation.run(reader, data, name, means.limits, name=name, returns=Source)


def _pdf_source(data: bytes, name: str, means: Means) -> Source:
    layer = means.isolation.run(read_pdf, data, name, means.limits, name=name, returns=PdfText)
    pages = list(layer.pages)
    read: list[int] = []
    unread = list(layer.images)
    if means.recogniser is not None:
        unread = []
        for done, number in enumerate(layer.images):
            if means.progress is not None:
                means.progress.step(done, len(layer.images), f"{name}: {number}")
            image = means.isolation.run(render_page, data, number, name, name=name, returns=bytes)
            text = means.recogniser.recognise(image, LANGUAGES).strip().replace(PAGE_BREAK, "\n")
            pages[number - 1] = text
            (read if text else unread).append(number)
    if not any(page.strip() for page in pages):
        if unread and means.recogniser is None:
            raise UnreadableFileError("scan_without_recognition", name=name, pages=page_ranges(unread))
        raise UnreadableFileError("no_text_found", name=name)
    notices = []
    for code, numbers in (("pages_not_read", unread), ("pages_recognised", read)):
        if numbers:
            parameters = (("name", name), ("pages", page_ranges(numbers)))
            notices.append(Notice(FindingKind.DAMAGED_TEXT, code, parameters))
    return Source(PAGE_BREAK.join(pages), None, layer.title, tuple(notices), format="pdf")


def page_ranges(numbers: list[int]) -> str:
    """Sorted page numbers as one writes them: «1–3, 7»."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)

"""Reading one file, and what the library finds in it: work for the task worker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import msgspec

from relatoria.model.document import Document, DocumentKind, Edit, Paragraph
from relatoria.model.question import Session

if TYPE_CHECKING:
    from relatoria.gather.gather import Gathered as Gathered
    from relatoria.gather.reading.limits import Limits
    from relatoria.gather.reading.read import Means
    from relatoria.gather.reading.sniff import Format

MEDIA = {
    "text": "text/plain",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "html": "text/html",
    "zip": "application/zip",
}
"""Format of the library → media type."""


class Said(msgspec.Struct):
    """A notice of reading: the code of its message with what fills it in, and the place that it is about."""

    code: str
    values: dict[str, Any] = msgspec.field(default_factory=dict)
    start: int = 0
    end: int = 0


class Shape(msgspec.Struct):
    """A document but for its text and names: what `Document.shape` of the platform holds."""

    paragraphs: tuple[Paragraph, ...] = ()
    repairs: tuple[Edit, ...] = ()
    layout: tuple[Edit, ...] = ()
    sessions: tuple[Session, ...] = ()
    notices: tuple[Said, ...] = ()


@cache
def library_version() -> str:
    """The version of the library that reads; another version reads every document anew."""
    try:
        return version("relatoria")
    except PackageNotFoundError:
        return "unknown"


def limits() -> Limits:
    """What one file may cost, from the environment."""
    from relatoria.gather.reading.limits import limits_from

    return limits_from()


@contextmanager
def reading_means() -> Iterator[Means]:
    """What files are read with: a sandbox for native parsers, and text recognition if it is installed."""
    from relatoria.adapters.sandbox import Sandbox
    from relatoria.adapters.tesseract import find_tesseract
    from relatoria.gather.reading.read import Means

    bounds = limits()
    with Sandbox(bounds) as isolation:
        yield Means(bounds, find_tesseract(), isolation)


def format_of(data: bytes, name: str) -> Format:
    """The format of a file by its content.

    Raises:
        UnreadableFileError: if it is none that is read.
    """
    from relatoria.gather.reading.sniff import sniff

    return sniff(data, name, limits())


def read_file(data: bytes, name: str, means: Means) -> tuple[Document, tuple[Said, ...]]:
    """The document in a file, and what a person should know of its reading.

    Raises:
        UnreadableFileError: what is wrong, and what to do.
    """
    from relatoria.gather.reading.read import read_source, to_document

    source = read_source(data, name, means)
    notices = tuple(Said(one.code, dict(one.parameters), one.start, one.end) for one in source.notices)
    return to_document(source, name, data, means.repair), notices


def members_of(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """The files in a ZIP that are documents, each with its path; hidden files and litter are left out.

    Raises:
        UnreadableFileError: if the archive is damaged, hostile or too big.
    """
    from relatoria.gather.reading.container import open_container
    from relatoria.gather.reading.paths import is_litter

    container = open_container(data, name, limits())
    for member in container.names:
        if not is_litter(member):
            yield member, container.read(member)


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    try:
        return len(pdf)
    finally:
        pdf.close()


def page_image(data: bytes, number: int, name: str, means: Means) -> bytes:
    """Page ``number`` (from 1) of a PDF as a PNG.

    Raises:
        RelatoriaError: if the page cannot be drawn.
    """
    from relatoria.gather.reading.pdf import render_page

    return means.isolation.run(render_page, data, number, name, name=name, returns=bytes)


def extract(document: Document) -> Gathered:
    """Who said what in one document, and what it contains."""
    from relatoria.gather.gather import gather_document

    return gather_document(document)


def pack(found: Gathered) -> bytes:
    """What was found in a document as bytes, without the document's text."""
    bare = replace(found.document, text="", paragraphs=(), repairs=(), layout=())
    return msgspec.msgpack.encode(replace(found, document=bare))


def unpack(body: bytes, document: Document) -> Gathered:
    """What `pack` packed, with the document again.

    Raises:
        msgspec.DecodeError: if another version of the library packed it.
    """
    from relatoria.gather.gather import Gathered

    return replace(msgspec.msgpack.decode(body, type=Gathered), document=document)


def shape_of(document: Document, sessions: tuple[Session, ...] = (), notices: tuple[Said, ...] = ()) -> dict[str, Any]:
    """A document's paragraphs, repairs and layout as JSON."""
    shape = Shape(document.paragraphs, document.repairs, document.layout, sessions, notices)
    found: dict[str, Any] = msgspec.to_builtins(shape)
    return found


def document_from(identifier: str, text: str, shape: dict[str, Any], **fields: str) -> Document:
    """The library's document of a text and its shape; ``fields`` are name, title, language, kind and sha256."""
    held = msgspec.convert(shape, Shape)
    kind = DocumentKind(fields.pop("kind", "") or DocumentKind.OTHER)
    return Document(
        identifier,
        text=text,
        kind=kind,
        paragraphs=held.paragraphs,
        repairs=held.repairs,
        layout=held.layout,
        **{"name": "", **fields},
    )


def sessions_in(shape: dict[str, Any]) -> tuple[Session, ...]:
    """The sessions that a guide's shape holds."""
    return msgspec.convert(shape.get("sessions", ()), tuple[Session, ...])


def is_no_document(name: str) -> bool:
    """Whether a file is hidden, a leaving of an operating system, or about the dialogue: nobody speaks in it."""
    from relatoria.gather.reading.paths import is_litter

    return is_litter(name)

"""Documents arrive: kept by content, so that what came already is recognised, and archives are opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from relatoria.errors import UnreadableFileError
from relatoria_web.bridge import reading as library
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.files import Kept, keep
from relatoria_web.gather.models import Document, State

Enqueue = Callable[[int], Any]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of one file: the document, and whether it had come before under this or another name."""

    document: Document
    duplicate: bool


def arrive(meeting: Meeting, *, name: str, chunks: Iterable[bytes], **fields: Any) -> Arrived:
    """Keep a file and make its document, waiting to be read; ``fields`` are further columns of a new document."""
    return register(meeting, name=name, kept=keep(chunks), **fields)


def register(meeting: Meeting, *, name: str, kept: Kept, **fields: Any) -> Arrived:
    """The document of a kept file in a meeting: the one that has this content, else a new one."""
    found = Document.objects.filter(meeting=meeting, sha256=kept.sha256).first()
    if found is None:
        try:
            with transaction.atomic():
                columns = {"name": name[-255:], "size": kept.size, "file": kept.place} | fields
                made = Document.objects.create(meeting=meeting, sha256=kept.sha256, **columns)
        except IntegrityError:  # the same file came at the same moment
            found = Document.objects.get(meeting=meeting, sha256=kept.sha256)
        else:
            transaction.on_commit(partial(_enqueue, made.pk))
            return Arrived(made, duplicate=False)
    return Arrived(found, duplicate=True)


def arrive_anew(meeting: Meeting, *, name: str, chunks: Iterable[bytes], **fields: Any) -> Arrived:
    """Keep what the platform itself writes under a name: a new text takes the place of the last.

    The document stays the one it was, with its address, its settings and what was judged of it; it is read again.
    """
    kept = keep(chunks)
    written = Document.objects.select_for_update().filter(meeting=meeting, name=name, submitted_by=None, within=None)
    held = written.first()
    if held is None or Document.objects.filter(meeting=meeting, sha256=kept.sha256).exists():
        return register(meeting, name=name, kept=kept, **fields)
    again = {"state": State.WAITING, "claim": "", "tries": 0, "failure": "", "failure_values": {}, "settled": False}
    source = fields.get("source", held.source)
    held.revise(None, sha256=kept.sha256, size=kept.size, file=kept.place, source=source, **again)
    transaction.on_commit(partial(_enqueue, held.pk))
    return Arrived(held, duplicate=False)


def _enqueue(document: int) -> None:
    from relatoria_web.gather.tasks import read  # tasks call the domain, which asks for tasks

    read.enqueue(document)


def open_archive(held: Document, data: bytes) -> None:
    """Make a document of every file in a ZIP. Killed half-way and opened again, it makes only what is missing.

    Raises:
        UnreadableFileError: if the archive is damaged, hostile or empty, or lies too deep in others.
    """
    if held.within and held.within.within:
        raise UnreadableFileError("nested_too_deep", name=held.name)
    same, empty = [], True
    for path, content in library.members_of(data, held.name):
        empty = False
        found = register(
            held.meeting,
            name=f"{held.name}/{path}",
            kept=keep([content]),
            within=held,
            session_id=held.session_id,
            rule=held.rule,
            audience=held.audience,
            embargo=held.embargo,
            submitted_by_id=held.submitted_by_id,
        )
        if found.document.within_id != held.pk or found.document.name != f"{held.name}/{path}"[-255:]:
            same.append({"path": path, "document": found.document.uid})
    if empty:
        raise UnreadableFileError("no_text_found", name=held.name)
    Document.objects.filter(pk=held.pk, state=State.READING, claim=held.claim).update(
        state=State.OPENED, claim="", source={"same": same}, media=library.MEDIA["zip"], changed=timezone.now()
    )

"""What people do with documents: add, describe, read again, replace, remove."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from django.db import transaction

from relatoria.errors import RelatoriaError, UnreadableFileError
from relatoria_web.bridge import reading as library
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.actions import (
    ADD_DOCUMENT,
    CHANGE_DOCUMENT,
    REMOVE_DOCUMENT,
    REPLACE_DOCUMENT,
    RETRY_DOCUMENT,
)
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.ledger import want
from relatoria_web.gather.models import Document, State
from relatoria_web.gather.rules import ADD_DOCUMENTS, CHANGE_DOCUMENT_RIGHT
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


class Upload(Protocol):
    """A file that somebody sends."""

    name: str | None
    size: int | None

    def chunks(self) -> Iterable[bytes]:
        """Its content, piece by piece."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: a document (that had come before: ``duplicate``), or why it was not taken."""

    name: str
    document: Document | None = None
    duplicate: bool = False
    error: RelatoriaError | None = None


def add(who: Standing, *, meeting: Meeting, uploads: Iterable[Upload], fields: Mapping[str, Any]) -> list[Outcome]:
    """Take files into a meeting, each by itself: one that is refused does not stop the others.

    ``fields`` are columns of the new documents: session, input_type, rule, audience, embargo.
    """
    ADD_DOCUMENTS.demand(who, meeting)
    columns = _counted_as(fields)
    return [_add(who, meeting, upload, columns) for upload in uploads]


def _counted_as(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The columns with the kind as which the type of input is read, where the team names no kind itself."""
    held = dict(fields)
    if held.get("input_type") is not None and not held.get("kind_set"):
        held["kind_set"] = held["input_type"].details.get("counts_as", "")
    return held


def _add(who: Standing, meeting: Meeting, upload: Upload, fields: Mapping[str, Any]) -> Outcome:
    name = (upload.name or "").rpartition("/")[2].rpartition("\\")[2] or "document"
    try:
        refuse(name, upload.size or 0)
        with transaction.atomic():
            arrived = arrive(meeting, name=name, chunks=upload.chunks(), submitted_by_id=who.account, **fields)
            if not arrived.duplicate:
                log(who, ADD_DOCUMENT, arrived.document, meeting=meeting.pk, sha256=arrived.document.sha256)
    except RelatoriaError as error:
        return Outcome(name, error=error)
    return Outcome(name, arrived.document, arrived.duplicate)


def refuse(name: str, size: int) -> None:
    """See that a file is neither empty nor too large.

    Raises:
        UnreadableFileError: if it is.
    """
    most = library.limits().max_bytes
    if not size:
        raise UnreadableFileError("empty_file", name=name)
    if size > most:
        raise UnreadableFileError("too_large_file", name=name, size=size, most=most)


@transaction.atomic
def describe(who: Standing, *, document: Document, revision: int | None, fields: Mapping[str, Any]) -> Document:
    """Change what is said of a document: title, kind, type of input, session, rule, audience, embargo.

    Outsiders see nothing of it until the record is masked by what holds now.

    Raises:
        StaleError: if somebody else was first.
    """
    CHANGE_DOCUMENT_RIGHT.demand(who, document)
    fields = _counted_as(fields)
    anew = fields.get("kind_set", document.kind_set) != document.kind_set
    changed = document.revise(revision, settled=False, **fields)
    log(who, CHANGE_DOCUMENT, changed, meeting=changed.meeting_id, fields=sorted(fields))
    if anew:
        read_again(changed)
    update_record(changed.meeting_id)
    return changed


def read_again(document: Document) -> None:
    """Let a document be read anew; what was read stays until then."""
    Document.objects.filter(pk=document.pk).exclude(state=State.READING).update(
        state=State.WAITING, claim="", tries=0, failure="", failure_values={}
    )
    transaction.on_commit(partial(_read, document.pk))


def _read(document: int) -> None:
    from relatoria_web.gather.tasks import read  # tasks call the domain, which asks for tasks

    read.enqueue(document)


def update_record(meeting: int) -> None:
    """Let the worker bring the record of a meeting up to date."""
    from relatoria_web.gather.tasks import update

    want(meeting)
    transaction.on_commit(partial(update.enqueue, meeting))


@transaction.atomic
def retry(who: Standing, *, document: Document) -> None:
    """Read a document once more: one that failed, or one that an older version of the library read."""
    CHANGE_DOCUMENT_RIGHT.demand(who, document)
    log(who, RETRY_DOCUMENT, document, meeting=document.meeting_id)
    read_again(document)


@transaction.atomic
def replace(who: Standing, *, document: Document, upload: Upload) -> Outcome:
    """Put another file in the place of one that could not be read; with the same file nothing changes."""
    CHANGE_DOCUMENT_RIGHT.demand(who, document)
    fields = {
        "session_id": document.session_id,
        "input_type_id": document.input_type_id,
        "kind_set": document.kind_set,
        "rule": document.rule,
        "audience": document.audience,
        "embargo": document.embargo,
    }
    outcome = _add(who, document.meeting, upload, fields)
    if outcome.document is not None and not outcome.duplicate:
        log(who, REPLACE_DOCUMENT, document, meeting=document.meeting_id, by=outcome.document.uid)
        document.delete()
    return outcome


@transaction.atomic
def remove(who: Standing, *, document: Document, reason: str) -> None:
    """Take a document and all that was read from it out of the meeting; the trail keeps that it was there."""
    CHANGE_DOCUMENT_RIGHT.demand(who, document)
    log(who, REMOVE_DOCUMENT, document, meeting=document.meeting_id, sha256=document.sha256, reason=reason)
    document.delete()
    update_record(document.meeting_id)

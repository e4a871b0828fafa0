"""Reading documents in the worker: claimed, read, written once, and taken up again when a worker died."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from relatoria.errors import RelatoriaError
from relatoria.model.document import DocumentKind
from relatoria_web.bridge import reading as library
from relatoria_web.gather.domain.arrival import open_archive
from relatoria_web.gather.domain.extracts import keep_extract
from relatoria_web.gather.domain.files import content_of
from relatoria_web.gather.domain.ledger import want
from relatoria_web.gather.models import Document, State
from relatoria_web.gather.notices import NOT_READ, STATEMENT_NOT_READ, tell_sender
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.site.standing import TEAM

LEASE = timedelta(minutes=15)
"""After so long a claim is void, wherever its worker runs; on this machine a dead worker's is void at once."""
MOST_TRIES = 3
"""A document at which so many workers died is not tried again by itself."""


def claim(document: int) -> Document | None:
    """Take a waiting document for this worker; None if somebody has it, or it is done."""
    mine = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
    taken = Document.objects.filter(pk=document, state=State.WAITING).update(
        state=State.READING, claim=mine, claimed=timezone.now(), tries=F("tries") + 1
    )
    return Document.objects.get(pk=document) if taken else None


def read_document(document: int) -> None:
    """Read one document if it waits. Killed at any moment it leaves the document waiting, being read, or done."""
    held = claim(document)
    if held is None:
        return
    try:
        _read(held)
    except RelatoriaError as error:
        _fail(held, error.code, error.parameters)
    except OSError as error:
        _fail(held, "unopened_file", {"name": held.name, "detail": error.strerror or str(error)})


def _read(held: Document) -> None:
    data = content_of(held.file)
    kind = library.format_of(data, held.name)
    if kind == "zip":
        open_archive(held, data)
        return
    with library.reading_means() as means:
        document, notices = library.read_file(data, held.name, means)
    if held.kind_set:
        document = replace(document, kind=DocumentKind(held.kind_set))
    keep_extract(
        held,
        replace(document, id=f"d{held.pk}"),
        notices=notices,
        media=library.MEDIA[kind],
        pages=library.page_count(data) if kind == "pdf" else 0,
    )


def _fail(held: Document, code: str, values: dict[str, object]) -> None:
    plain = {key: value if isinstance(value, int | float) else str(value) for key, value in values.items()}
    with transaction.atomic():
        failed = {"state": State.FAILED, "failure": code, "failure_values": plain, "claim": ""}
        if _mine(held).update(**failed, changed=timezone.now()):
            notify(holders(held.meeting, *TEAM), NOT_READ, held)
            tell_sender(held, STATEMENT_NOT_READ)
        want(held.meeting_id)


def _mine(held: Document) -> QuerySet[Document]:
    return Document.objects.filter(pk=held.pk, state=State.READING, claim=held.claim)


def free_abandoned() -> list[int]:
    """Give back what dead workers were reading; a document that kills workers fails, and says so. Waiting ids."""
    reading = Document.objects.filter(state=State.READING)
    void = [pk for pk, claim in reading.values_list("pk", "claim") if _is_dead(claim)]
    lost = reading.filter(Q(pk__in=void) | Q(claimed__lt=timezone.now() - LEASE))
    for held in lost.filter(tries__gte=MOST_TRIES).defer("text", "shape", "masked"):
        _fail(held, "reading_crashed", {"name": held.name, "detail": f"{held.tries} ×"})
    lost.filter(tries__lt=MOST_TRIES).update(state=State.WAITING, claim="")
    return list(Document.objects.filter(state=State.WAITING).values_list("pk", flat=True))


def _is_dead(claim: str) -> bool:
    """Whether the process that made a claim ran on this machine and does no more."""
    host, _, rest = claim.partition(":")
    pid = rest.partition(":")[0]
    if host != socket.gethostname() or not pid.isdigit():
        return False
    if int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False

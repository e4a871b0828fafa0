"""Keeping what the library found in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from relatoria.model.document import Document as Read
from relatoria_web.bridge import reading as library
from relatoria_web.convene.domain.queries.follow import followers
from relatoria_web.gather.domain.ledger import want
from relatoria_web.gather.domain.speaker import found_in
from relatoria_web.gather.domain.wording import document_of
from relatoria_web.gather.models import Document, Extract, State
from relatoria_web.gather.notices import ARRIVED, READ, STATEMENT_READ, tell_sender
from relatoria_web.people.domain.notification import notify

if TYPE_CHECKING:
    from relatoria_web.bridge.reading import Gathered


def keep_extract(
    held: Document, document: Read, *, notices: tuple[library.Said, ...] = (), media: str = "", pages: int = 0
) -> bool:
    """Write what was read, if the claim still stands; whether it did."""
    found = found_in(document, held.source)
    body = library.pack(found)
    columns = {
        "title": document.title or held.title,
        "language": document.language,
        "kind": document.kind.value,
        "text": document.text,
        "shape": library.shape_of(document, found.sessions, notices),
        "media": media,
        "pages": pages,
        "read_by": library.library_version(),
    }
    with transaction.atomic():
        mine = Document.objects.filter(pk=held.pk, state=State.READING, claim=held.claim)
        written = mine.update(
            state=State.READ, claim="", failure="", failure_values={}, changed=timezone.now(), settled=False, **columns
        )
        if written:
            Extract.objects.update_or_create(
                document_id=held.pk, defaults={"version": library.library_version(), "body": body}
            )
            want(held.meeting_id)
            notify([held.submitted_by_id], READ, held)
            if not held.read_by:  # nor when it is read again
                notify(followers("meeting", held.meeting.uid), ARRIVED, held)
            tell_sender(held, STATEMENT_READ)
    return bool(written)


def extract_of(held: Document) -> Gathered:
    """What the library found in a document: as kept, or found again where another version kept it."""
    document = document_of(held)
    kept: Extract | None = getattr(held, "extract", None)
    if kept is not None and kept.version == library.library_version():
        return library.unpack(bytes(kept.body), document)
    found = found_in(document, held.source)
    Extract.objects.update_or_create(
        document_id=held.pk, defaults={"version": library.library_version(), "body": library.pack(found)}
    )
    return found

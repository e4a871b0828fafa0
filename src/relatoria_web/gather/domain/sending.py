"""Large files in pieces: begun, taken up again where the line or the server was lost, made whole at the end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.document import Outcome, add, refuse
from relatoria_web.gather.domain.files import keep, open_file
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Piece, Sending
from relatoria_web.gather.rules import ADD_DOCUMENTS, CHANGE_SENDING
from relatoria_web.site.standing import Standing

LARGEST = 8 * 1024 * 1024
"""Bytes of a piece."""
KEPT = timedelta(days=7)
"""A sending that stands still for so long is forgotten."""


@dataclass(slots=True)
class _Whole:
    """The pieces of a sending as one file."""

    name: str | None
    size: int | None
    places: tuple[str, ...]

    def chunks(self) -> Iterator[bytes]:
        """Its content, piece by piece."""
        for place in self.places:
            with open_file(place) as stream:
                yield stream.read()


@transaction.atomic
def begin(who: Standing, *, meeting: Meeting, name: str, size: int, mark: str = "") -> Sending:
    """Begin to send a file, or go on with the same one: its name, size and mark, from the same account.

    Raises:
        UnreadableFileError: if it is empty or too large.
    """
    ADD_DOCUMENTS.demand(who, meeting)
    refuse(name, size)
    same = {"meeting": meeting, "account_id": who.account or 0, "name": name[-255:], "size": size, "mark": mark}
    return Sending.objects.filter(document=None, **same).last() or Sending.objects.create(**same)


def take(who: Standing, *, sending: Sending, start: int, chunks: Iterable[bytes], sha256: str = "") -> Sending:
    """Take the piece that begins at ``start``; one that is here already is taken again without harm.

    Raises:
        CannotError: if another piece is next, it is too large, or it was damaged on its way.
    """
    CHANGE_SENDING.demand(who, sending)
    body = b"".join(chunks)
    if body and start + len(body) <= sending.received:
        return sending
    if start != sending.received or not 0 < len(body) <= min(LARGEST, sending.size - start):
        raise CannotError(_("The next piece begins at %(start)s.") % {"start": sending.received})
    if sha256 and hashlib.sha256(body).hexdigest() != sha256:
        raise CannotError(_("A piece was damaged on its way. Send it again."))
    kept = keep([body], folder=f"pieces/{sending.uid}")
    try:
        with transaction.atomic():
            Piece.objects.create(sending=sending, start=start, size=len(body), place=kept.place)
            return sending.revise(None, received=start + len(body))
    except IntegrityError:  # the same piece came twice at one moment
        sending.refresh_from_db()
        return sending


def finish(who: Standing, *, sending: Sending, fields: Mapping[str, Any]) -> Outcome:
    """Make the document of a file that is here whole; twice is once.

    Raises:
        CannotError: if pieces are missing.
    """
    CHANGE_SENDING.demand(who, sending)
    if sending.document is not None:
        return Outcome(sending.name, sending.document, sending.duplicate)
    if sending.received < sending.size:
        raise CannotError(_("The next piece begins at %(start)s.") % {"start": sending.received})
    with transaction.atomic():
        places = tuple(sending.pieces.order_by("start").values_list("place", flat=True))
        whole = _Whole(sending.name, sending.size, places)
        (outcome,) = add(who, meeting=sending.meeting, uploads=[whole], fields=fields)
        if outcome.document is not None:
            sending.revise(None, document=outcome.document, duplicate=outcome.duplicate)
            _drop(sending)
    return outcome


def forget() -> int:
    """Forget what stands still: how many sendings."""
    rows = Sending.objects.filter(changed__lt=timezone.now() - KEPT)
    for one in rows:
        _drop(one)
    return rows.delete()[1].get("gather.Sending", 0)


def _drop(sending: Sending) -> None:
    places = set(sending.pieces.values_list("place", flat=True))
    sending.pieces.all().delete()
    for place in places:
        transaction.on_commit(partial(default_storage.delete, place))

"""Large files in pieces: a lost line costs no more than a piece."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, file_of
from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import WITHIN, Resource, plain
from relatoria_web.api.resources.arriving import Place
from relatoria_web.api.resources.documents import DOCUMENTS
from relatoria_web.gather.domain import sending as domain
from relatoria_web.gather.forms.document import PlaceFields
from relatoria_web.gather.models import Sending
from relatoria_web.gather.rules import SEE_SENDING


class UploadOut(BaseModel):
    """A file on its way: the next piece begins at ``received``; once whole and finished it is a document."""

    uid: str
    name: str
    size: int
    received: int
    document: str | None
    duplicate: bool


class Begin(In):
    """The file, and what the sender knows it by; the same three go on with what was begun."""

    name: str = Field(min_length=1, max_length=255)
    size: int = Field(ge=0)
    mark: str = Field("", max_length=80)


class PieceIn(In):
    """Where the piece begins, and the SHA-256 of it."""

    start: int = Field(ge=0)
    sha256: str = Field("", pattern="^([0-9a-f]{64})?$")


def _shown(call: Call, row: Sending) -> dict[str, Any]:
    document = row.document.uid if row.document else None
    return {**plain(row, "uid", "name", "size", "received", "duplicate"), "document": document}


UPLOADS = Resource(
    "uploads",
    UploadOut,
    lambda call: SEE_SENDING.among(
        call.who,
        Sending.objects.filter(meeting=call.meeting)
        .select_related("meeting__process", "document")
        .defer("document__text", "document__shape", "document__masked"),
    ),
    _shown,
    within=True,
)


def _begin(call: Call, row: Any, data: Begin) -> Any:
    return domain.begin(call.who, meeting=call.meeting, name=data.name, size=data.size, mark=data.mark)


def _take(call: Call, row: Sending, data: PieceIn) -> Any:
    chunks = file_of(call.request, "piece").chunks()
    return domain.take(call.who, sending=row, start=data.start, chunks=chunks, sha256=data.sha256)


def _finish(call: Call, row: Sending, data: Place) -> Any:
    fields = filled(PlaceFields(meeting=call.meeting), None, data.model_dump()).cleaned_data
    outcome = domain.finish(call.who, sending=row, fields=fields)
    if outcome.error is not None:
        raise outcome.error
    return outcome.document


_AT = f"{WITHIN}/uploads/"
RESOURCES: tuple[Resource[Any], ...] = (UPLOADS,)
ACTS = (
    Act("begin_upload", "Begin to send a file, or go on with it", _AT, Scope.GATHER, _begin, None, Begin, UPLOADS),
    Act(
        "send_piece",
        "Send the next piece of a file",
        f"{_AT}{{key}}/pieces/",
        Scope.GATHER,
        _take,
        UPLOADS,
        PieceIn,
        UPLOADS,
        files=("piece",),
    ),
    Act(
        "finish_upload",
        "Make the document of a file that is here whole",
        f"{_AT}{{key}}/finish/",
        Scope.GATHER,
        _finish,
        UPLOADS,
        Place,
        DOCUMENTS,
    ),
)

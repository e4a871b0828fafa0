"""Documents: sending them, saying what is known of them, having them read again, taking them out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, file_of
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.filled import filled
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import WITHIN
from relatoria_web.api.resources.documents import DOCUMENTS
from relatoria_web.gather.domain import document as domain
from relatoria_web.gather.forms.document import DocumentForm, PlaceFields
from relatoria_web.gather.rules import ADD_DOCUMENTS, CHANGE_DOCUMENT_RIGHT
from relatoria_web.site.models.base import Audience


class Place(In):
    """Where a document belongs and who may see it."""

    session: str | None = None
    input_type: str | None = None
    rule: str = ""
    audience: Audience = Audience.PARTICIPANTS
    embargo: datetime | None = None


class DocumentIn(In):
    """What the team says of a document."""

    title: str = ""
    kind_set: str = ""
    session: str | None = None
    input_type: str | None = None
    rule: str = ""
    audience: Audience = Audience.TEAM
    embargo: datetime | None = None


class Reason(In):
    """Why."""

    reason: str


_FOLDER = f"{WITHIN}/documents/{{key}}/"


def _add(call: Call, row: Any, data: Place) -> Any:
    ADD_DOCUMENTS.demand(call.who, call.meeting)
    fields = filled(PlaceFields(meeting=call.meeting), None, data.model_dump()).cleaned_data
    (outcome,) = domain.add(call.who, meeting=call.meeting, uploads=[file_of(call.request, "file")], fields=fields)
    if outcome.error is not None:
        raise outcome.error
    return outcome.document


def _describe(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
    CHANGE_DOCUMENT_RIGHT.demand(call.who, row)
    asked = dict(filled(DocumentForm(meeting=call.meeting), row, fields).cleaned_data)
    asked.pop("revision")
    domain.describe(call.who, document=row, revision=revision, fields=asked)


def _retry(call: Call, row: Any, data: Any) -> Any:
    domain.retry(call.who, document=row)
    return row


def _replace(call: Call, row: Any, data: Any) -> Any:
    outcome = domain.replace(call.who, document=row, upload=file_of(call.request, "file"))
    if outcome.error is not None:
        raise outcome.error
    return outcome.document


def _remove(call: Call, row: Any, data: Reason) -> None:
    domain.remove(call.who, document=row, reason=data.reason)


ACTS = (
    Act(
        "add_document",
        "Send a document; one that came before is recognised by its content",
        f"{WITHIN}/documents/",
        Scope.GATHER,
        _add,
        None,
        Place,
        DOCUMENTS,
        files=("file",),
    ),
    Change(DOCUMENTS, Scope.GATHER, DocumentIn, _describe),
    Act(
        "read_document_again",
        "Have a document read again",
        f"{_FOLDER}read/",
        Scope.GATHER,
        _retry,
        DOCUMENTS,
        out=DOCUMENTS,
    ),
    Act(
        "replace_document",
        "Put another file in the place of one that could not be read",
        f"{_FOLDER}file/",
        Scope.GATHER,
        _replace,
        DOCUMENTS,
        out=DOCUMENTS,
        files=("file",),
    ),
    Act(
        "remove_document",
        "Take a document out, with a reason",
        _FOLDER,
        Scope.GATHER,
        _remove,
        DOCUMENTS,
        Reason,
        method="DELETE",
    ),
)

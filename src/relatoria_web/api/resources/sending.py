"""Statements that delegates send, consultations, questions of the secretariat, and frozen sets of input."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ninja import Schema
from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, refuse
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.resources.frame import SESSIONS
from relatoria_web.gather.domain import statement as domain
from relatoria_web.gather.models import Consultation, InputSet, Statement
from relatoria_web.gather.rules import CHANGE_STATEMENT, SEE_CONSULTATION, SEE_INPUT, SEE_STATEMENT, SUBMIT
from relatoria_web.site.models.base import Audience


class StatementOut(Schema):
    """A statement as its sender wrote it; ``document`` is what became of it once it was submitted."""

    uid: str
    revision: int
    meeting: str
    session: str | None
    speaker: str
    role: str
    organisation_name: str
    country: str
    on_behalf_of: str
    language: str
    title: str
    text: str
    file_name: str
    check_against_delivery: bool
    until_delivered: bool
    readers: str
    state: str
    document: str | None


class ConsultationOut(Schema):
    """A consultation: national, regional, or of a group."""

    uid: str
    revision: int
    meeting: str
    kind: str
    title: str
    convener: str
    partners: str
    country: str
    region: str
    place: str
    day: date | None
    state: str
    topics: str
    audience: str
    embargo: datetime | None


class InputSetOut(Schema):
    """What had come in when somebody froze it, with its digest."""

    uid: str
    meeting: str
    title: str
    note: str
    digest: str
    created: datetime
    content: dict[str, Any] | None = None


class StatementIn(In):
    """What the sender says and writes."""

    session: str | None = None
    speaker: str = Field("", max_length=200)
    role: str = Field("", max_length=300)
    organisation_name: str = Field("", max_length=300)
    country: str = Field("", pattern="^([A-Z]{3})?$")
    on_behalf_of: str = Field("", max_length=500)
    language: str = Field("en", pattern="^(es|en|fr)$")
    title: str = Field("", max_length=300)
    text: str = Field("", max_length=200_000)
    check_against_delivery: bool = True
    until_delivered: bool = True
    readers: Audience = Audience.PARTICIPANTS


def _statement(call: Call, row: Statement) -> dict[str, Any]:
    names = [name for name in StatementOut.model_fields if name not in ("meeting", "session", "document")]
    return {
        **plain(row, *names),
        "meeting": call.meeting.slug,
        "session": row.session.uid if row.session else None,
        "document": row.document.uid if row.document else None,
    }


def _consultation(call: Call, row: Consultation) -> dict[str, Any]:
    names = [name for name in ConsultationOut.model_fields if name != "meeting"]
    return {**plain(row, *names), "meeting": call.meeting.slug}


def _input(call: Call, row: InputSet) -> dict[str, Any]:
    return {**plain(row, "uid", "title", "note", "digest", "created"), "meeting": call.meeting.slug}


STATEMENTS = Resource(
    "statements",
    StatementOut,
    lambda call: SEE_STATEMENT.among(
        call.who,
        Statement.objects.filter(meeting=call.meeting)
        .select_related("session", "document")
        .defer("document__text", "document__shape", "document__masked")
        .order_by("pk"),
    ),
    _statement,
    within=True,
    filters={"state": equals("state"), "session": equals("session__uid")},
)
CONSULTATIONS = Resource(
    "consultations",
    ConsultationOut,
    lambda call: SEE_CONSULTATION.among(call.who, Consultation.objects.filter(meeting=call.meeting).order_by("pk")),
    _consultation,
    within=True,
    filters={"kind": equals("kind"), "state": equals("state"), "country": equals("country")},
)
INPUT_SETS = Resource(
    "input-sets",
    InputSetOut,
    lambda call: SEE_INPUT.among(call.who, InputSet.objects.filter(meeting=call.meeting).order_by("pk")),
    _input,
    within=True,
    more=lambda call, row: {"content": row.content},
)


def _columns(call: Call, fields: dict[str, Any]) -> dict[str, Any]:
    """Columns of a statement; its session must be of the meeting."""
    if "session" not in fields:
        return fields
    held = SESSIONS.named(call, fields["session"], "session")
    if held is not None and held.meeting_id != call.meeting.pk:
        raise refuse(("session", "nowhere"))
    return fields | {"session": held}


def _begin(call: Call, row: Any, data: StatementIn) -> Any:
    SUBMIT.demand(call.who, call.meeting)
    sent = {name: getattr(data, name) for name in data.model_fields_set}
    return domain.begin(call.who, meeting=call.meeting, fields=_columns(call, sent))


def _save(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
    CHANGE_STATEMENT.demand(call.who, row)
    domain.save(call.who, statement=row, revision=revision, fields=_columns(call, fields))


def _submit(call: Call, row: Any, data: Any) -> Any:
    domain.submit(call.who, statement=row)
    return row


def _deliver(call: Call, row: Any, data: Any) -> Any:
    domain.deliver(call.who, statement=row)
    return row


_AT = f"{STATEMENTS.path}{{key}}"
RESOURCES: tuple[Resource[Any], ...] = (STATEMENTS, CONSULTATIONS, INPUT_SETS)
ACTS = (
    Act(
        "begin_statement",
        "Begin a statement: a draft",
        STATEMENTS.path,
        Scope.GATHER,
        _begin,
        None,
        StatementIn,
        STATEMENTS,
    ),
    Change(STATEMENTS, Scope.GATHER, StatementIn, _save),
    Act("submit_statement", "Submit a statement", f"{_AT}/submit/", Scope.GATHER, _submit, STATEMENTS, out=STATEMENTS),
    Act(
        "deliver_statement",
        "Say that a statement was delivered",
        f"{_AT}/deliver/",
        Scope.GATHER,
        _deliver,
        STATEMENTS,
        out=STATEMENTS,
    ),
)

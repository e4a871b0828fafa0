"""Statements that delegates send: drafted, submitted, delivered, taken back."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, file_of, refuse
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.resources.frame import SESSIONS
from relatoria_web.gather.channels import CHANNELS
from relatoria_web.gather.domain import statement as domain
from relatoria_web.gather.models import Statement
from relatoria_web.gather.rules import CHANGE_STATEMENT, SEE_STATEMENT, SUBMIT
from relatoria_web.site.models.base import Audience


class StatementOut(BaseModel):
    """A statement as its sender wrote it; ``document`` is what became of it once it was submitted."""

    uid: str
    revision: int
    meeting: str
    session: str | None
    channel: str
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


class StatementIn(In):
    """What the sender says and writes."""

    session: str | None = None
    channel: Literal["", *CHANNELS] = ""  # type: ignore[valid-type]  # the codes are data
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


def _attach(call: Call, row: Any, data: Any) -> Any:
    return domain.attach(call.who, statement=row, upload=file_of(call.request, "file"))


def _step(verb: str, summary: str) -> Act:
    """A step of a statement's way: the function of this name in the domain."""

    def run(call: Call, row: Any, data: Any) -> Any:
        getattr(domain, verb)(call.who, statement=row)
        return row

    return Act(f"{verb}_statement", summary, f"{_AT}/{verb}/", Scope.GATHER, run, STATEMENTS, out=STATEMENTS)


_AT = f"{STATEMENTS.path}{{key}}"
RESOURCES: tuple[Resource[Any], ...] = (STATEMENTS,)
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
    Act(
        "attach_statement",
        "Put a file in the place of a statement's text",
        f"{_AT}/file/",
        Scope.GATHER,
        _attach,
        STATEMENTS,
        out=STATEMENTS,
        files=("file",),
    ),
    _step("submit", "Submit a statement"),
    _step("deliver", "Say that a statement was delivered"),
    _step("open_to_all", "Open a statement to everybody who sees the meeting"),
    _step("withdraw", "Take a statement back; its document leaves the meeting"),
    _step("reopen", "Make a statement that was taken back a draft again"),
)

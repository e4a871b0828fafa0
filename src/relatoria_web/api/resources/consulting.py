"""Consultations that feed a meeting, with their reports, and frozen sets of input with how complete they are."""

from __future__ import annotations

from copy import copy
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, file_of
from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.keeping import Keeping
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.gather.domain import consultation as domain
from relatoria_web.gather.domain import input_set
from relatoria_web.gather.forms.input import ConsultationForm
from relatoria_web.gather.models import Consultation, InputSet
from relatoria_web.gather.rules import CHANGE_CONSULTATION, DECLARE, SEE_CONSULTATION, SEE_INPUT


class ConsultationOut(BaseModel):
    """A consultation; ``history`` has every state with its day, ``report`` the document that came of it."""

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
    history: list[dict[str, str]]
    topics: str
    support: str
    ministries: bool
    levels: bool
    society: bool
    audience: str
    embargo: datetime | None
    report: str | None


class InputSetOut(BaseModel):
    """What had come in when somebody froze it, with its digest; ``content`` says how complete it was."""

    uid: str
    meeting: str
    title: str
    note: str
    digest: str
    created: datetime
    content: dict[str, Any] | None = None


class Freeze(In):
    """What a frozen set is called, and what is missing from it and why."""

    title: str = Field(max_length=300)
    note: str = Field("", max_length=4000)


_HEAVY = ("report__text", "report__shape", "report__masked")


def _consultation(call: Call, row: Consultation) -> dict[str, Any]:
    names = [name for name in ConsultationOut.model_fields if name not in ("meeting", "report")]
    report = row.report if row.report and call.insider else None  # others find it where they may see documents
    return {**plain(row, *names), "meeting": call.meeting.slug, "report": report.uid if report else None}


def _input(call: Call, row: InputSet) -> dict[str, Any]:
    return {**plain(row, "uid", "title", "note", "digest", "created"), "meeting": call.meeting.slug}


CONSULTATIONS = Resource(
    "consultations",
    ConsultationOut,
    lambda call: SEE_CONSULTATION.among(
        call.who,
        Consultation.objects.filter(meeting=call.meeting).select_related("report").defer(*_HEAVY).order_by("pk"),
    ),
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


def _begin(call: Call, data: Any) -> Consultation:
    DECLARE.demand(call.who, call.meeting)
    return Consultation(meeting=call.meeting)


def _fill(call: Call, row: Consultation, given: dict[str, Any]) -> Any:
    if row.pk:
        CHANGE_CONSULTATION.demand(call.who, row)
    return filled(ConsultationForm(instance=copy(row)), row, given)  # a form writes into the row that it has


def _fields(sent: Any) -> dict[str, Any]:
    return {name: value for name, value in sent.cleaned_data.items() if name != "revision"}


def _add(call: Call, sent: Any) -> Any:
    return domain.save_consultation(call.who, meeting=call.meeting, fields=_fields(sent))


def _change(call: Call, row: Any, revision: int, sent: Any) -> Any:
    given = {"fields": _fields(sent), "consultation": row, "revision": revision}
    return domain.save_consultation(call.who, meeting=call.meeting, **given)


def _report(call: Call, row: Any, data: Any) -> Any:
    return domain.take_report(call.who, consultation=row, upload=file_of(call.request, "file"))


def _freeze(call: Call, row: Any, data: Freeze) -> Any:
    return input_set.freeze(call.who, meeting=call.meeting, title=data.title, note=data.note)


_KEPT = Keeping(
    CONSULTATIONS, Scope.GATHER, tuple(ConsultationForm.Meta.fields), _begin, _fill, _add, _change
)  # fmt: skip
RESOURCES: tuple[Resource[Any], ...] = (CONSULTATIONS, INPUT_SETS)
ACTS = (
    *_KEPT.acts,
    Act(
        "report_consultation",
        "Bring the report of a consultation: it becomes a document of the meeting",
        f"{CONSULTATIONS.path}{{key}}/report/",
        Scope.GATHER,
        _report,
        CONSULTATIONS,
        out=CONSULTATIONS,
        files=("file",),
    ),
    Act(
        "freeze_inputs",
        "Freeze what has come in, with how complete it is",
        INPUT_SETS.path,
        Scope.GATHER,
        _freeze,
        None,
        Freeze,
        INPUT_SETS,
    ),
)

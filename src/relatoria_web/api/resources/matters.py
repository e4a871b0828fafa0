"""Matters of a preparation: calls, requests, decisions, messages and the other kinds; read, noted, changed, moved."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, refuse
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change, read_all
from relatoria_web.api.filled import filled
from relatoria_web.api.models import Scope
from relatoria_web.api.problems import ProblemError
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.resources.frame import MEETINGS, PROCESSES
from relatoria_web.api.translated import Texts
from relatoria_web.prepare.domain import matter as work
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.forms.matter import MatterForm
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import KEEP_MATTER, SEE_MATTER
from relatoria_web.site.models.base import Audience


class MatterOut(BaseModel):
    """A matter of a ``kind`` at a ``state``; ``details`` are the fields of its kind, texts by language."""

    uid: str
    revision: int
    process: str
    meeting: str | None
    product: str | None
    kind: str
    state: str
    title: Texts
    text: Texts
    due: date | None
    order: int
    details: dict[str, Any]
    source: str
    audience: str
    embargo: datetime | None


class MatterIn(In):
    """What of a matter can be changed."""

    translated = ("title", "text")
    title: Texts | None = None
    text: Texts | None = None
    due: date | None = None
    details: dict[str, Any] = Field(default_factory=dict)
    product: str | None = None
    audience: Audience | None = None


class MatterNew(MatterIn):
    """A matter to note: of which kind, of a meeting or of a process alone."""

    kind: str
    meeting: str | None = None
    process: str | None = None


class MatterState(In):
    """To which state."""

    state: str


def _shown(call: Call, row: Matter) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "kind", "state", "due", "order", "details", "source", "audience", "embargo"),
        "process": row.process.slug,
        "meeting": row.meeting.slug if row.meeting else None,
        "product": row.product.uid if row.product else None,
        "title": call.texts(row.title),
        "text": call.texts(row.text),
    }


MATTERS = Resource(
    "matters",
    MatterOut,
    lambda call: SEE_MATTER.among(call.who, Matter.objects.select_related("process", "meeting", "product")),
    _shown,
    filters={
        "meeting": equals("meeting__slug"),
        "process": equals("process__slug"),
        "kind": equals("kind"),
        "state": equals("state"),
        "product": equals("product__uid"),
    },
)


def _columns(call: Call, row: Matter, given: dict[str, Any]) -> dict[str, Any]:
    """The columns of a body, found right by the form of the pages."""
    team = KEEP_MATTER.allows(call.who, row)
    place = Place(row.process, row.meeting)
    form = MatterForm(None, instance=row, kind=work.kind_of(row.kind), place=place, who=call.who, team=team)
    details = {**row.details, **given.pop("details", {})}
    unknown = set(details) - {one.code for one in form.kind.fields} - {"asked"}
    if unknown:
        raise refuse(*((f"details.{name}", "extra_forbidden") for name in sorted(unknown)))
    product = {"product": row.product.uid if row.product else ""} if "product" in form.fields else {}
    sent = {name: value for name, value in given.items() if name in form.fields and value is not None}
    blank = dict.fromkeys((one.code for one in form.kind.fields), "")
    return filled(form, row, {**blank, **details, **product, **sent}).columns()


def _add(call: Call, _: Any, data: MatterNew) -> Matter:
    meeting = MEETINGS.named(call, data.meeting, "meeting")
    process = meeting.process if meeting else PROCESSES.needed(call, data.process or "", "process")
    row = Matter(process=process, meeting=meeting, kind=data.kind)
    kind = work.kind_of(data.kind)
    if not work.may_write(call.who, row, kind):
        raise ProblemError(404, "not_found")
    row.audience = kind.audience
    given = {name: getattr(data, name) for name in data.model_fields_set if name in MatterIn.model_fields}
    given |= read_all(call, None, {name: given[name] for name in MatterIn.translated if name in given})
    for name, value in _columns(call, row, given).items():
        setattr(row, name, value)
    return work.add(call.who, matter=row)


def _change(call: Call, row: Matter, revision: int, fields: dict[str, Any]) -> Matter:
    return work.change(call.who, matter=row, revision=revision, columns=_columns(call, row, fields))


def _move(call: Call, row: Matter, data: MatterState) -> Matter:
    return work.move(call.who, matter=row, state=data.state)


def _remove(call: Call, row: Matter, _: Any) -> None:
    work.remove(call.who, matter=row)


_DO = Scope.PREPARE
_ONE = "/matters/{key}/"
RESOURCES: tuple[Resource[Any], ...] = (MATTERS,)
ACTS = (
    Act("add_matters", "Note a matter, or propose one", MATTERS.path, _DO, _add, None, MatterNew, MATTERS),
    Change(MATTERS, _DO, MatterIn, _change),
    Act("move_matters", "Take a matter to another state", f"{_ONE}state/", _DO, _move, MATTERS, MatterState, MATTERS),
    Act("remove_matters", "Remove a matter", _ONE, _DO, _remove, MATTERS, method="DELETE"),
)

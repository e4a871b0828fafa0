"""The audit trail, for those who may read it, and the spine through any object."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel

from relatoria_web.api.call import Call, call_of
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.route import Operation, route
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.domain.queries.provenance import Seen, Stop, seen, spine, start
from relatoria_web.trace.domain.queries.trail import Sought, narrowed, readable
from relatoria_web.trace.models import Entry


class EntryOut(BaseModel):
    """One thing that was done; its hash covers it and the hash of the entry before."""

    number: int
    at: datetime
    account: str | None
    action: str
    wording: str
    kind: str
    target: str
    meeting: str | None
    detail: dict[str, Any]
    previous: str
    hash: str


class SeenOut(BaseModel):
    """An object on the spine, as the caller may see it."""

    kind: str
    uid: str
    label: str
    address: str


class StopOut(BaseModel):
    """The objects of one kind that hang together with the one asked for; ``more`` says that these are not all."""

    kind: str
    more: bool
    objects: list[SeenOut]


class SpineOut(BaseModel):
    """What an object rests on, nearest to the source first, and what rests on it."""

    here: SeenOut
    above: list[StopOut]
    below: list[StopOut]


def _entry(call: Call, row: Entry) -> dict[str, Any]:
    return {
        **plain(row, "number", "at", "action", "kind", "target", "detail", "previous", "hash"),
        "account": row.account.uid if row.account else None,
        "wording": str(ACTIONS.get(row.action, row.action)),
        "meeting": row.meeting.slug if row.meeting else None,
    }


def _days(lookup: str) -> Any:
    def narrow(call: Call, rows: QuerySet[Entry], wanted: str) -> QuerySet[Entry]:
        try:
            day = datetime.fromisoformat(wanted).date()
        except ValueError:
            return rows.none()
        return rows.filter(**{lookup: day})

    return narrow


TRAIL = Resource(
    "trail",
    EntryOut,
    lambda call: readable(call.who),
    _entry,
    key="number",
    filters={
        "meeting": equals("meeting__slug"),
        "action": lambda call, rows, wanted: narrowed(rows, Sought(action=wanted)),
        "person": lambda call, rows, wanted: narrowed(rows, Sought(person=wanted)),
        "target": equals("target"),
        "since": _days("at__date__gte"),
        "until": _days("at__date__lte"),
    },
    alone=False,
)


def _seen(kind: str, one: Seen, request: HttpRequest) -> dict[str, Any]:
    address = request.build_absolute_uri(one.address) if one.address else ""
    return {"kind": kind, "uid": one.uid, "label": one.label, "address": address}


def _stops(stops: list[Stop], request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {"kind": one.kind.name, "more": one.more, "objects": [_seen(one.kind.name, row, request) for row in one.rows]}
        for one in stops
    ]


def walked(request: HttpRequest, parts: dict[str, str]) -> dict[str, Any]:
    """The spine through the object of a kind."""
    who = call_of(request, Scope.READ).who
    kind, row = start(who, parts["kind"], parts["key"])
    above, below = spine(who, kind, row)
    here = _seen(kind.name, seen(who, kind, row), request)
    return {"here": here, "above": _stops(above, request), "below": _stops(below, request)}


@dataclass(frozen=True, slots=True)
class Provenance:
    """The address of the spine through an object."""

    def route(self, router: Router) -> None:
        """Register it, documented."""
        summary = "Where an object comes from and where it went, as far as you may see it"
        path = "/provenance/{kind}/{key}/"
        route(router, Operation("get_provenance", "GET", path, summary, "provenance", SpineOut, ("lang",)), walked)


RESOURCES = (TRAIL, Provenance())

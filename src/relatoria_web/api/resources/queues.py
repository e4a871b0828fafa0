"""What waits for the rapporteur, and what was judged: for the team only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, is_true, plain
from relatoria_web.gather.models import Finding, Mention
from relatoria_web.gather.rules import SEE_FINDING, SEE_MENTION
from relatoria_web.trace.models import Judgement


class FindingOut(BaseModel):
    """Something that reading noticed and did not mend."""

    uid: str
    revision: int
    document: str | None
    kind: str
    message: str
    state: str
    note: str


class MentionOut(BaseModel):
    """A mention that no rule could give to one actor."""

    uid: str
    revision: int
    document: str
    start: int
    end: int
    wording: str
    why: str
    actor: str | None
    set_aside: bool


class JudgementOut(BaseModel):
    """What a person decided about an item, and why; a withdrawn one says so."""

    uid: str
    kind: str
    target: str
    verdict: str
    reason: str
    author: str | None
    created: datetime
    withdrawn: bool


def _finding(call: Call, row: Finding) -> dict[str, Any]:
    document = row.document.uid if row.document else None
    return {**plain(row, "uid", "revision", "kind", "message", "state", "note"), "document": document}


def _mention(call: Call, row: Mention) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "start", "end", "wording", "why", "set_aside"),
        "document": row.document.uid,
        "actor": row.actor.uid if row.actor else None,
    }


def _judgement(call: Call, row: Any) -> dict[str, Any]:
    return {
        **plain(row, "uid", "kind", "target", "verdict", "reason", "created"),
        "author": str(row.author) if row.author else None,
        "withdrawn": hasattr(row, "withdrawal") or (row.whole is not None and hasattr(row.whole, "withdrawal")),
    }


def _judgements(call: Call) -> QuerySet[Judgement]:
    rows = Judgement.objects.filter(meeting=call.meeting) if call.insider else Judgement.objects.none()
    return rows.select_related("author__person", "withdrawal", "whole__withdrawal").order_by("pk")


_TEXTS = ("document__text", "document__shape", "document__masked")
FINDINGS = Resource(
    "findings",
    FindingOut,
    lambda call: SEE_FINDING.among(
        call.who, Finding.objects.filter(meeting=call.meeting).select_related("document").defer(*_TEXTS)
    ),
    _finding,
    within=True,
    filters={"state": equals("state"), "kind": equals("kind")},
)
MENTIONS = Resource(
    "mentions",
    MentionOut,
    lambda call: SEE_MENTION.among(
        call.who, Mention.objects.filter(meeting=call.meeting).select_related("document", "actor").defer(*_TEXTS)
    ),
    _mention,
    within=True,
    filters={"document": equals("document__uid"), "set_aside": is_true("set_aside")},
)
JUDGEMENTS = Resource(
    "judgements",
    JudgementOut,
    _judgements,
    _judgement,
    within=True,
    filters={"target": equals("target"), "verdict": equals("verdict"), "kind": equals("kind")},
)
RESOURCES: tuple[Resource[Any], ...] = (FINDINGS, MENTIONS, JUDGEMENTS)

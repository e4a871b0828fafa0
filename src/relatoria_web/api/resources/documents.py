"""Documents: what is known of each, its text as the reader may read it, and where its file is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.gather.domain.queries.document import documents
from relatoria_web.gather.domain.queries.input_type import types_seen
from relatoria_web.gather.models import Document


class DocumentOut(BaseModel):
    """A document. ``text`` comes at its own address; names that the caller may not read are masked in it."""

    uid: str
    revision: int
    meeting: str
    name: str
    title: str
    language: str
    kind: str
    kind_set: str
    input_type: str | None
    state: str
    session: str | None
    rule: str
    audience: str
    embargo: datetime | None
    size: int
    media: str
    pages: int
    file: str | None
    text: str | None = None


def _rows(call: Call) -> QuerySet[Document]:
    rows = documents(call.who, call.meeting).select_related("session").annotate(is_masked=Q(masked__isnull=False))
    return rows.order_by("-pk")


def _hidden(call: Call, row: Any) -> bool:
    return not call.insider and row.is_masked


def shown(call: Call, row: Any) -> dict[str, Any]:
    """A document as the caller may know it: one with masked names tells neither name nor file."""
    hidden = _hidden(call, row)
    kept = types_seen(call.who, call.meeting).get(row.input_type_id) if row.input_type_id else None
    address = call.request.build_absolute_uri(reverse("gather:file", args=[call.meeting.slug, row.uid]))
    return {
        **plain(row, "uid", "revision", "language", "kind", "kind_set", "state", "rule", "audience", "embargo"),
        **plain(row, "size", "media", "pages"),
        "meeting": call.meeting.slug,
        "name": "" if hidden else row.name,
        "title": "" if hidden else row.title,
        "session": row.session.uid if row.session else None,
        "input_type": kept.uid if kept else None,
        "file": None if hidden or not row.file else address,
    }


def _text(call: Call, row: Any) -> dict[str, Any]:
    return {"text": row.masked["text"] if _hidden(call, row) else row.text}


def _words(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    """Outsiders do not find a masked document by the name that is withheld."""
    found = rows.filter(Q(name__icontains=wanted) | Q(title__icontains=wanted))
    return found if call.insider else found.filter(masked__isnull=True)


def _of_type(call: Call, rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    """Those of a type of input that the caller may know of."""
    return rows.filter(
        input_type__in=[pk for pk, one in types_seen(call.who, call.meeting).items() if one.uid == wanted]
    )


DOCUMENTS = Resource(
    "documents",
    DocumentOut,
    _rows,
    shown,
    within=True,
    filters={"state": equals("state"), "session": equals("session__uid"), "input_type": _of_type, "q": _words},
    more=_text,
)
RESOURCES: tuple[Resource[Any], ...] = (DOCUMENTS,)

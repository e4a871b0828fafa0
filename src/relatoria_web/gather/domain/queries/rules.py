"""Under which attribution rules a record stands: while they change, outsiders see nothing of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db.models import CharField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.gather.models import Document, Ledger


def _rows(kind: str, rows: QuerySet[Any], first: Any, second: Any) -> QuerySet[Any]:
    return rows.order_by().values_list(
        Value(kind, CharField()), "pk", Cast(first, TextField()), Cast(second, TextField())
    )


def _said(meeting: int) -> list[tuple[str, int, str, str]]:
    """Everything that decides who may be named in a meeting's record, and under what it stands. One query."""
    sessions = _rows("session", Session.objects.filter(meeting_id=meeting).exclude(rule=""), "rule", "title")
    documents = _rows("document", Document.objects.filter(meeting_id=meeting).exclude(read_by=""), "rule", "session")
    groups = _rows("group", WorkingGroup.objects.filter(meeting_id=meeting), "name", "members")
    ledger = _rows("ledger", Ledger.objects.filter(meeting_id=meeting), "rules", Value(""))
    itself = _rows("meeting", Meeting.objects.filter(pk=meeting), "rule", Value(""))
    return sorted(itself.union(sessions, documents, groups, ledger, all=True), key=lambda row: (row[0], row[1]))


def _hash(said: list[tuple[str, int, str, str]]) -> str:
    rules = [list(row) for row in said if row[0] != "ledger"]
    return hashlib.sha256(json.dumps(rules).encode()).hexdigest()


def rules_hash(meeting: int) -> str:
    """A hash of everything that decides who may be named in a meeting's record. One query."""
    return _hash(_said(meeting))


def is_settled(meeting: int) -> bool:
    """Whether the public columns were made under the rules that hold now. One query."""
    said = _said(meeting)
    held = next((row[2] for row in said if row[0] == "ledger"), None)
    return held is None or held == _hash(said)

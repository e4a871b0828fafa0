"""Under which attribution rules a record stands: while they change, outsiders see nothing of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from typing import Any

from django.db.models import CharField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.gather.models import Document, Ledger
from relatoria_web.site.kept import kept

_Row = tuple[str, int, str, str]


def _rows(kind: str, rows: QuerySet[Any], first: Any, second: Any, meeting: str = "meeting_id") -> QuerySet[Any]:
    return rows.order_by().values_list(
        meeting, Value(kind, CharField()), "pk", Cast(first, TextField()), Cast(second, TextField())
    )


def _said(meetings: Collection[int]) -> dict[int, list[_Row]]:
    """Everything that decides who may be named in the record of each meeting, and under what it stands. One query."""
    of = {"meeting_id__in": meetings}
    sessions = _rows("session", Session.objects.filter(**of).exclude(rule=""), "rule", "title")
    documents = _rows("document", Document.objects.filter(**of).exclude(read_by=""), "rule", "session")
    groups = _rows("group", WorkingGroup.objects.filter(**of), "name", "members")
    ledger = _rows("ledger", Ledger.objects.filter(**of), "rules", Value(""))
    itself = _rows("meeting", Meeting.objects.filter(pk__in=meetings), "rule", Value(""), "pk")
    found: dict[int, list[_Row]] = {meeting: [] for meeting in meetings}
    for meeting, *row in itself.union(sessions, documents, groups, ledger, all=True):
        found[meeting].append((row[0], row[1], row[2], row[3]))
    return {meeting: sorted(rows, key=lambda row: row[:2]) for meeting, rows in found.items()}


def _hash(said: list[_Row]) -> str:
    rules = [list(row) for row in said if row[0] != "ledger"]
    return hashlib.sha256(json.dumps(rules).encode()).hexdigest()


def rules_hash(meeting: int) -> str:
    """A hash of everything that decides who may be named in a meeting's record. One query."""
    return _hash(_said([meeting])[meeting])


def is_settled(meeting: int) -> bool:
    """Whether the public columns were made under the rules that hold now. One query, none while the database stays."""
    return meeting in settled_among([meeting])


def settled_among(meetings: Collection[int]) -> set[int]:
    """Those of ``meetings`` whose public columns were made under the rules that hold now.

    One query; none for none, and none while the database stays as it is.
    """
    asked = frozenset(meetings)
    return kept(("settled", asked), lambda: _settled(asked)) if asked else set()


def _settled(meetings: Collection[int]) -> set[int]:
    return {meeting for meeting, said in _said(meetings).items() if _stands(said)}


def _stands(said: list[_Row]) -> bool:
    held = next((row[2] for row in said if row[0] == "ledger"), None)
    return held is None or held == _hash(said)

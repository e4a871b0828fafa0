"""Writing the audit trail, inside the transaction of what it tells."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import connection
from django.utils import timezone

from relatoria_web.site.models.base import Noun
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import heard
from relatoria_web.trace.actions import ACTIONS
from relatoria_web.trace.models import Entry

GENESIS = "0" * 64
_LOCK = 7_318_001  # the advisory lock of the chain's end, on PostgreSQL


def log(who: Standing, action: str, target: Noun, *, meeting: int | None = None, **detail: Any) -> Entry:
    """Add an entry; ``detail`` is JSON and holds no text of the record, only identifiers, states and reasons.

    Raises:
        KeyError: if the action is not registered.
    """
    ACTIONS[action]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    last = Entry.objects.order_by("-number").values_list("number", "hash").first()
    number, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
    entry = Entry(
        number=number,
        at=timezone.now(),
        account_id=who.account,
        action=action,
        kind=target._meta.label_lower,
        target=target.uid,
        meeting_id=meeting,
        detail=detail,
        previous=previous,
    )
    entry.hash = seal(entry)
    entry.save(force_insert=True)
    heard(who, action, target, detail)
    return entry


def seal(entry: Entry) -> str:
    """The hash over all that an entry says, and the hash before it."""
    said = [
        entry.number,
        entry.at.isoformat(),
        entry.account_id,
        entry.action,
        entry.kind,
        entry.target,
        entry.meeting_id,
        entry.detail,
        entry.previous,
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

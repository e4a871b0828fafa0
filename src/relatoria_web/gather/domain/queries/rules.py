"""Under which attribution rules a record stands: while they change, outsiders see nothing of it."""

from __future__ import annotations

import hashlib
import json

from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.gather.models import Document, Ledger


def rules_hash(meeting: int) -> str:
    """A hash of everything that decides who may be named in a meeting's record. Four queries."""
    groups = WorkingGroup.objects.filter(meeting_id=meeting).order_by("order", "pk")
    said = [
        list(Meeting.objects.filter(pk=meeting).values_list("rule", flat=True)),
        [
            [pk, rule, sorted(title.to_json().items())]
            for pk, rule, title in Session.objects.filter(meeting_id=meeting)
            .exclude(rule="")
            .order_by("pk")
            .values_list("pk", "rule", "title")
        ],
        list(Document.objects.filter(meeting_id=meeting).order_by("pk").values_list("pk", "rule", "session")),
        [[str(group.name.to_json()), group.members] for group in groups],
    ]
    return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()


def is_settled(meeting: int) -> bool:
    """Whether the public columns were made under the rules that hold now."""
    held = Ledger.objects.filter(meeting_id=meeting).values_list("rules", flat=True).first()
    return held is not None and held == rules_hash(meeting)

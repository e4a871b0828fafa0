"""Participants by category, as a published report tells them: small counts are withheld from everybody."""

from __future__ import annotations

from typing import Any

from relatoria_web.bridge.attendance import LEAST, tables
from relatoria_web.convene.domain.queries.participation import COMING, counted
from relatoria_web.convene.models import Attendance, Meeting, Participation


def totals_of(meeting: Meeting, language: str) -> dict[str, Any] | None:
    """Registered and present, in all and by trait, as JSON; None where fewer are on the list than may be told of."""
    rows = Participation.objects.filter(meeting=meeting, attendance__in=COMING).select_related("person", "organisation")
    coming = list(rows)
    there = [one for one in coming if one.attendance == Attendance.PRESENT]
    if len(coming) < LEAST:
        return None
    held = tables([[counted(one) for one in group] for group in (coming, there)], language, withhold=True)
    return {
        "registered": len(coming),
        "present": len(there) if len(there) >= LEAST else None,
        "tables": [
            {"label": table.label, "rows": [{"label": row.label, "counts": list(row.counts)} for row in table.rows]}
            for table in held
        ],
    }

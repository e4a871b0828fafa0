"""The meeting whose preparation is asked for, through the right of the stage above."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, When
from django.shortcuts import get_object_or_404

from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing

SEE = "convene.meeting.see"
MOST = 50
"""Earlier meetings that are offered."""


def earlier_meetings(who: Standing, meeting: Any) -> list[Any]:
    """The meetings that somebody may see and that were held before one: those of its process first, the last first."""
    see = right(SEE)
    rows: Any = see.among(who, see.model._default_manager.exclude(pk=meeting.pk)).select_related("process")
    if meeting.start:
        rows = rows.filter(start__lt=meeting.start)
    elsewhere = Case(When(process=meeting.process_id, then=0), default=1)
    return list(rows.alias(elsewhere=elsewhere).order_by("elsewhere", "-start", "pk")[:MOST])


def meeting_at(who: Standing, slug: str) -> Any:
    """The meeting at an address, with its process.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    see = right(SEE)
    return get_object_or_404(
        see.among(who, see.model._default_manager.select_related("process", "edition__mechanism")), slug=slug
    )

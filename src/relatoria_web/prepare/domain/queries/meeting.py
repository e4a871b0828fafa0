"""The meeting whose preparation is asked for, through the right of the stage above."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from relatoria_web.site.rights import right
from relatoria_web.site.standing import Standing

SEE = "convene.meeting.see"


def earlier_meetings(who: Standing, meeting: Any) -> list[Any]:
    """The meetings of the same process that were held before one, the last first."""
    see = right(SEE)
    rows: Any = see.among(who, see.model._default_manager.filter(process=meeting.process_id).exclude(pk=meeting.pk))
    if meeting.start:
        rows = rows.filter(start__lt=meeting.start)
    return list(rows.order_by("-start", "pk")[:20])


def meeting_at(who: Standing, slug: str) -> Any:
    """The meeting at an address, with its process.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    see = right(SEE)
    return get_object_or_404(
        see.among(who, see.model._default_manager.select_related("process", "edition__mechanism")), slug=slug
    )

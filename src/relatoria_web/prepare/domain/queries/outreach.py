"""Reading what is out: episodes with their files."""

from __future__ import annotations

from relatoria_web.prepare.models import Matter, Process
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.standing import Standing

MOST = 200
"""Episodes in a feed."""


def episodes(who: Standing, process: Process, language: str = "") -> list[Matter]:
    """The episodes of a process and its meetings that are out and have a file, newest first."""
    rows = Matter.objects.filter(process=process, kind="media", state="out", details__format="podcast")
    if language:
        rows = rows.filter(details__language=language)
    found = SEE_MATTER.among(who, rows.select_related("meeting", "process")).order_by("-due", "-pk")[:MOST]
    return [one for one in found if one.details.get("file")]

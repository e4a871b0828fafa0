"""Where a carried matter comes from, and into which meetings a point or a matter was carried."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import Standing

POINT = "conclude.point.see"


def origins(who: Standing, rows: Iterable[Matter]) -> dict[str, Any]:
    """Public identifier → the point or matter that somebody may see, with its meeting as ``of``. Two queries."""
    wanted = {one.source for one in rows if one.source}
    found: dict[str, Any] = {}
    if wanted and POINT in RIGHTS:
        see = RIGHTS[POINT]
        points: Any = see.model._default_manager.filter(uid__in=wanted).select_related("set__meeting")
        for point in see.among(who, points):
            point.of = point.set.meeting
            found[point.uid] = point
    if wanted:
        for matter in SEE_MATTER.among(who, Matter.objects.filter(uid__in=wanted).select_related("meeting")):
            found[matter.uid] = matter
    return found


def carried_into(who: Standing, uid: str) -> list[Matter]:
    """The matters that a point or a matter was carried over as, with their meetings; those that somebody may see."""
    rows = Matter.objects.filter(source=uid, kind="carried").select_related("meeting")
    return list(SEE_MATTER.among(who, rows))

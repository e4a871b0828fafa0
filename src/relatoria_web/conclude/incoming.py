"""What the conclusions tell the preparation: the points of a meeting, to be carried into the next."""

from __future__ import annotations

from django.urls import reverse

from relatoria_web.conclude.domain.queries.point import point_sets
from relatoria_web.conclude.models import Point
from relatoria_web.convene.models import Meeting
from relatoria_web.prepare.incoming import DOORS, Concluded
from relatoria_web.site.standing import Standing


def concluded(who: Standing, meeting: Meeting) -> list[Concluded]:
    """The points of the first set that somebody may see, in order."""
    sets = point_sets(who, meeting)
    rows = Point.objects.filter(set=sets[0]).exclude(key="") if sets else Point.objects.none()
    return [
        Concluded(
            one.uid,
            str(one.title) or one.statement,
            one.title.said().language if one.title else one.language,
            one.status,
            frozenset(one.members),
            reverse("conclude:point", args=[meeting.slug, one.uid]),
        )
        for one in rows.order_by("order", "pk")
    ]


DOORS.concluded = concluded

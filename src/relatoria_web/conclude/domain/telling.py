"""What nobody does at a moment: a rule change closes points, an embargo ends, a count changes what is followed."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from relatoria_web.conclude.domain.source import guard
from relatoria_web.conclude.models import PointSet, Publication, PublicationState
from relatoria_web.conclude.notices import (
    CORRECTED,
    FOLLOWED,
    OPENED,
    POINT_COUNTED,
    POINTS_CLOSED,
    PUBLISHED,
    USED,
    concerned,
    contributions_in,
    contributors,
)
from relatoria_web.convene.domain.queries.follow import followers
from relatoria_web.convene.models import Follow
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import TEAM, Standing

BACK = timedelta(days=2)
"""Embargoes that ended longer ago are not told any more: the workers stood still."""


def tell_what_closed() -> None:
    """Tell the team of points that were open to others and that a rule change closed; once for each count."""
    rows = PointSet.objects.exclude(audience=Audience.TEAM).exclude(made=None)
    for one in rows.select_related("meeting").defer("data", "registers"):
        if one.guard != guard(one.meeting, one.documents):
            notify(holders(one.meeting, *TEAM), POINTS_CLOSED, one, since=one.made)


def tell_what_opened(now: datetime | None = None) -> None:
    """Tell the members of a meeting which reports they may read now that the embargo is over; once."""
    now = now or timezone.now()
    over = Publication.objects.filter(state=PublicationState.CURRENT, embargo__lte=now, embargo__gt=now - BACK)
    for one in over.select_related("meeting").defer("page"):
        notify([*concerned(one.meeting), *contributors(one)], OPENED, one, since=one.embargo)
        notify(followers("contribution", *contributions_in(one)), FOLLOWED, one, since=one.embargo)


def tell_published(publication: Publication) -> None:
    """Tell the members of a meeting that a report came out, and those who sent what stands in it."""
    by = Standing(account=publication.by_id)
    if publication.embargo and publication.embargo > timezone.now():
        notify(holders(publication.meeting, *TEAM), PUBLISHED, publication, by=by)
        return  # the others are told when it is over
    kind = PUBLISHED if publication.version == 1 else CORRECTED
    notify(concerned(publication.meeting), kind, publication, by=by)
    notify(contributors(publication), USED, publication, by=by)
    notify(followers("contribution", *contributions_in(publication)), FOLLOWED, publication, by=by)


def followed_points(points: PointSet) -> dict[str, tuple[str, bool]]:
    """The points of a set that somebody follows: uid → status, and whether the count has them. One query."""
    rows = points.points.filter(uid__in=Follow.objects.filter(kind="point").values("target"))
    return {uid: (status, bool(key)) for uid, status, key in rows.values_list("uid", "status", "key")}


def tell_counted(points: PointSet, before: dict[str, tuple[str, bool]]) -> None:
    """Tell who follows a point that it is another, or gone, than ``before`` the points were counted again."""
    after = followed_points(points)
    for row in points.points.filter(uid__in=[uid for uid, held in before.items() if after.get(uid) != held]):
        notify(followers("point", row.uid), POINT_COUNTED, row)

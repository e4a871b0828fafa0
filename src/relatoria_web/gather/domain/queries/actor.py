"""Reading actors: who speaks in a meeting, and all that one of them said."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain.queries.document import hide_unsettled
from relatoria_web.gather.domain.queries.record import standing_items
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.domain.queries.shown import Brought, Said, brought, said
from relatoria_web.gather.models import Actor, Contribution, Intervention, Voice
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.gather.rules import REVIEW, SEE_ACTOR, SEE_INTERVENTION
from relatoria_web.site.standing import Standing

PAGE = 50


def actors(who: Standing, meeting: Meeting) -> QuerySet[Actor]:
    """The actors of a meeting whom somebody may see named."""
    rows = Actor.objects.filter(meeting=meeting).exclude(state__in=OUT)
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        return rows.none()
    return SEE_ACTOR.among(who, rows)


def _heard(who: Standing, meeting: Meeting) -> QuerySet[Intervention]:
    rows = standing_items(SEE_INTERVENTION.among(who, Intervention.objects.filter(meeting=meeting)))
    return rows if REVIEW.allows(who, meeting) else rows.filter(withheld=False)


def listed(who: Standing, meeting: Meeting, *, kind: str, words: str, page: int) -> Page[Any]:
    """A page of actors with how often each speaks, whoever spoke most first."""
    spoke = Q(voices__intervention__in=_heard(who, meeting), voices__part="speaker")
    rows = actors(who, meeting).annotate(heard=Count("voices", filter=spoke, distinct=True))
    if not REVIEW.allows(who, meeting):
        rows = rows.filter(heard__gt=0)
    if kind:
        rows = rows.filter(kind=kind)
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(organisation_name__icontains=words))
    return Paginator(rows.order_by("-heard", "name", "pk"), PAGE).get_page(page)


def _is_heard(who: Standing, actor: Actor) -> bool:
    """Whether somebody may know that an actor speaks: in something that they may read, and by name."""
    return actor.state not in OUT and _heard(who, actor.meeting).filter(voices__actor=actor).exists()


def actor_at(who: Standing, slug: str, uid: str) -> Actor:
    """The actor at an address; of one that was merged, the actor that it is part of.

    Raises:
        Http404: if there is none, or it may not be named to this reader.
    """
    seen = SEE_MEETING.among(who, Meeting.objects.all())
    every = Actor.objects.filter(meeting__slug=slug, meeting__in=seen)
    near = ("person", "organisation")  # for the interests that they declared
    row = get_object_or_404(every.select_related(*near, "meeting__process", "meeting__edition__mechanism"), uid=uid)
    found: Actor = (
        row if row.merged_into_id is None else every.select_related("meeting", *near).get(pk=row.merged_into_id)
    )
    insider = REVIEW.allows(who, row.meeting)
    if not SEE_ACTOR.allows(who, found) or not (insider or _is_heard(who, found)):
        raise Http404
    hide_unsettled(who, row.meeting)
    return found


def said_by(who: Standing, actor: Actor, *, page: int) -> Page[Any]:
    """A page of all that an actor said: interventions, each with its contributions. Four queries."""
    insider = REVIEW.allows(who, actor.meeting)
    of = Voice.objects.filter(Q(actor=actor) | Q(actor__merged_into=actor)).values("intervention")
    kept = standing_items(Contribution.objects.order_by("start"))
    rows = (
        _heard(who, actor.meeting)
        .filter(pk__in=of)
        .select_related("document__session")
        .defer("document__text", "document__shape")
        .order_by("document", "order", "pk")
        .prefetch_related(
            Prefetch("voices", Voice.objects.select_related("actor")),
            Prefetch("contributions", kept),
        )
    )
    found: Page[Any] = Paginator(rows, PAGE).get_page(page)
    found.object_list = [_pair(row, insider=insider) for row in found.object_list]
    return found


def _pair(row: Intervention, *, insider: bool) -> tuple[Said, list[Brought]]:
    told = said(row, row.voices.all(), (), insider=insider)
    return told, [brought(one, (), insider=insider) for one in row.contributions.all()]

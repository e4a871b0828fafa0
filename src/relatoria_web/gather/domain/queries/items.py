"""Items of the record by their addresses, for judging."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain.judge import KINDS
from relatoria_web.gather.models import Actor, Contribution, Intervention, Part, Voice
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.gather.rules import SEE_ACTOR, SEE_CONTRIBUTION, SEE_INTERVENTION
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing

_SEE: dict[str, Right] = {"actor": SEE_ACTOR, "intervention": SEE_INTERVENTION, "contribution": SEE_CONTRIBUTION}
_NEAR = 8
MOST_NAMES = 2000


def item_at(who: Standing, slug: str, kind: str, uid: str) -> Any:
    """The item of a kind at an address, with its meeting and document. One query.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    if kind not in KINDS:
        raise Http404
    seen = SEE_MEETING.among(who, Meeting.objects.all())
    rows = KINDS[kind]._default_manager.filter(meeting__slug=slug, meeting__in=seen)
    rows = rows.select_related("meeting__process", "meeting__edition__mechanism")
    if kind != "actor":
        rows = rows.select_related("document")
    if kind == "intervention":
        rows = rows.prefetch_related("voices__actor")
    return get_object_or_404(_SEE[kind].among(who, rows), uid=uid)


def sibling(item: Any, uid: str) -> Any:
    """Another item of the same kind and document (for actors: of the same meeting).

    Raises:
        Http404: if there is none.
    """
    rows = type(item)._default_manager.filter(meeting_id=item.meeting_id)
    if not isinstance(item, Actor):
        rows = rows.filter(document_id=item.document_id)
    return get_object_or_404(rows, uid=uid)


def neighbours(item: Any) -> list[tuple[str, str]]:
    """What an item may be merged into, nearest first: uid and words."""
    if isinstance(item, Actor):
        rows = Actor.objects.filter(meeting_id=item.meeting_id, kind=item.kind).exclude(pk=item.pk)
        return list(rows.exclude(state__in=OUT).order_by("name").values_list("uid", "name")[:MOST_NAMES])
    if isinstance(item, Intervention):
        return _said_near(item)
    return _brought_near(item)


def _said_near(item: Intervention) -> list[tuple[str, str]]:
    rows = Intervention.objects.filter(document=item.document).exclude(state__in=OUT).exclude(pk=item.pk)
    voices = Voice.objects.filter(intervention__in=rows, part=Part.SPEAKER).select_related("intervention", "actor")
    names: dict[Intervention, list[str]] = {}
    for voice in voices.order_by("intervention__order", "order"):
        names.setdefault(voice.intervention, []).append(voice.actor.name)
    near = sorted(names, key=lambda one: (abs(one.order - item.order), one.order))
    return [(one.uid, ", ".join(names[one])) for one in near[:_NEAR]]


def _brought_near(item: Contribution) -> list[tuple[str, str]]:
    rows = Contribution.objects.filter(document=item.document).exclude(state__in=OUT).exclude(pk=item.pk)
    near = sorted(rows, key=lambda one: abs(one.start - item.start))
    return [(one.uid, one.wording[:120]) for one in near[:_NEAR]]


def actor_names(meeting: Meeting) -> list[str]:
    """The names of a meeting's actors, for choosing."""
    rows = Actor.objects.filter(meeting=meeting).exclude(state__in=OUT).order_by("name")
    return list(rows.values_list("name", flat=True)[:MOST_NAMES])

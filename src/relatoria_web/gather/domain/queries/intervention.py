"""Reading interventions, and the actors whom a reader may know to speak in them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.actor import actors
from relatoria_web.gather.domain.queries.record import of_documents, standing_items
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.models import Actor, Intervention
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing


def interventions(who: Standing, meeting: Meeting) -> QuerySet[Intervention]:
    """The interventions in a meeting's record that somebody may see; `said` tells what they may read of each."""
    rows = standing_items(Intervention.objects.filter(meeting=meeting))
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        return rows.none()
    return of_documents(who, meeting, rows)


def heard(who: Standing, meeting: Meeting) -> QuerySet[Actor]:
    """The actors whom somebody may know to speak: outsiders those who do so by name in what they may read."""
    rows = actors(who, meeting)
    if REVIEW.allows(who, meeting):
        return rows
    named = of_documents(who, meeting, standing_items(Intervention.objects.filter(meeting=meeting, withheld=False)))
    return rows.filter(Exists(named.filter(voices__actor=OuterRef("pk"))))

"""Reading guiding questions and answers."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from relatoria_web.convene.models import Meeting, WorkingGroup
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing


def led_by(who: Standing, meeting: Meeting) -> QuerySet[WorkingGroup]:
    """The working groups for which somebody answers: those that they chair or report for; the team answers for all."""
    rows = WorkingGroup.objects.filter(meeting=meeting)
    if REVIEW.allows(who, meeting):
        return rows
    if who.person is None:
        return rows.none()
    return rows.filter(Q(chair__person=who.person) | Q(rapporteur__person=who.person))

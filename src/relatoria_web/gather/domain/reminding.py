"""What nobody does at a moment: consultations that come near or lack their report, embargoes that end."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from relatoria_web.convene.domain.queries.follow import followers
from relatoria_web.gather.models import Consultation, ConsultationState, Document
from relatoria_web.gather.notices import DUE, MISSING, OPENED, keepers
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.site.standing import MEMBERS

NEAR = timedelta(days=7)
"""So long before its day a consultation is near."""
LATE = timedelta(days=14)
"""So long after its day a report is missing; it is said again as often."""
BACK = timedelta(days=2)
"""Embargoes that ended longer ago are not told any more: the workers stood still."""


def remind(now: datetime | None = None) -> None:
    """Tell who sees to consultations what is near and what is missing. Harmless at any time."""
    now = now or timezone.now()
    today = timezone.localdate(now)
    rows = Consultation.objects.exclude(day=None).exclude(state=ConsultationState.REPORTED)
    near = Q(day__gte=today, day__lte=today + NEAR) & ~Q(state=ConsultationState.HELD)
    for one in rows.filter(near).select_related("meeting"):
        notify(keepers(one), DUE, one, since=now - LATE)
    for one in rows.filter(day__lte=today - LATE).select_related("meeting"):
        notify(keepers(one), MISSING, one, since=now - LATE)


def tell_what_opened(now: datetime | None = None) -> None:
    """Tell the members of a meeting which documents they may read now that the embargo is over; once."""
    now = now or timezone.now()
    over = Document.objects.filter(embargo__lte=now, embargo__gt=now - BACK, state="read")
    for one in over.exclude(audience="team").select_related("meeting").defer("text", "shape", "masked"):
        to = [*holders(one.meeting, *MEMBERS), *followers("meeting", one.meeting.uid), *followers("document", one.uid)]
        notify(to, OPENED, one, since=one.embargo)

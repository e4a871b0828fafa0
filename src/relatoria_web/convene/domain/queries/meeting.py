"""Reading meetings."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from relatoria_web.convene.models import Meeting, Session
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.prepare.models import Process
from relatoria_web.site.standing import Standing


def meetings(who: Standing) -> QuerySet[Meeting]:
    """The meetings that somebody may see, newest first."""
    return SEE_MEETING.among(who, Meeting.objects.select_related("process", "edition__mechanism"))


def meeting_at(who: Standing, slug: str) -> Meeting:
    """The meeting at an address.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(meetings(who), slug=slug)


def processes_with_meetings(who: Standing) -> list[Process]:
    """The processes of the meetings that somebody may see, each with them as ``shown``."""
    held = Prefetch("meetings", meetings(who), to_attr="shown")
    return list(Process.objects.filter(pk__in=meetings(who).values("process")).prefetch_related(held))


def sessions_of(meeting: Meeting) -> QuerySet[Session]:
    """The sessions of a meeting in their order."""
    return meeting.sessions.order_by("order", "pk")

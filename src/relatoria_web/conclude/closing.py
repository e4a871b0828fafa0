"""What of the conclusions may still be open when a meeting is closed."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import ngettext_lazy

from relatoria_web.conclude.models import Publication, PublicationState
from relatoria_web.convene.closing import Check, checks
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Standing


def _unpublished(who: Standing, meeting: Meeting) -> QuerySet[Meeting]:
    """The meeting itself, where no report of it is out."""
    out = Publication.objects.filter(meeting=meeting, state=PublicationState.CURRENT).values("meeting")
    return Meeting.objects.filter(pk=meeting.pk).exclude(pk__in=out)


def _embargoes(who: Standing, meeting: Meeting) -> QuerySet[Publication]:
    return Publication.objects.filter(meeting=meeting, state=PublicationState.CURRENT, embargo__gt=who.now)


checks(
    Check(
        "conclude.report",
        ngettext_lazy("%d report still to be published", "%d reports still to be published"),
        _unpublished,
        "conclude:home",
    ),
    Check(
        "conclude.embargoes",
        ngettext_lazy("%d published report under embargo", "%d published reports under embargo"),
        _embargoes,
        "conclude:home",
    ),
)

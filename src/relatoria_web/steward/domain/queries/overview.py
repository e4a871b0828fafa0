"""What waits for the steward, counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Model
from django.http import Http404
from django.utils import timezone

from relatoria_web.people.models import Consent, Wording
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing
from relatoria_web.steward import rules
from relatoria_web.steward.domain.queries.request import WAITS
from relatoria_web.steward.models import Activity, Controller, Due, Fate, Incident, Request, State


@dataclass(frozen=True, slots=True)
class Overview:
    """So many of each that waits; ``controller`` is None as long as nobody said who answers for the data."""

    requests: int
    overdue: int
    dues: int
    incidents: int
    activities: int
    consents: int
    unworded: int
    controller: Controller | None


def overview(who: Standing, today: date | None = None) -> Overview:
    """What waits, for a steward.

    Raises:
        Http404: for anybody else.
    """
    steward_or_404(who)
    today = today or timezone.localdate()
    requests = Request.objects.filter(WAITS)
    worded = Wording.objects.values("purpose")
    return Overview(
        requests=requests.count(),
        overdue=requests.filter(state=State.OPEN, due__lt=today).count(),
        dues=Due.objects.filter(fate=Fate.PROPOSED).count(),
        incidents=Incident.objects.filter(closed=None).count(),
        activities=Activity.objects.filter(ended=None).count(),
        consents=Consent.objects.count(),
        unworded=Consent.objects.exclude(purpose__in=worded).values("purpose").distinct().count(),
        controller=Controller.objects.first(),
    )


def steward_or_404(who: Standing, right: Right = rules.CHANGE_ACTIVITY, row: Model | None = None) -> None:
    """See that somebody is a steward.

    Raises:
        Http404: if not: nobody else is told that these pages exist.
    """
    if not right.allows(who, row or Activity()):
        raise Http404

"""What may still be open when a meeting is closed: each stage registers it in a module `closing`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import ngettext_lazy

from relatoria_web.convene.models import (
    Floor,
    FloorState,
    GroupNote,
    Held,
    Meeting,
    Minutes,
    Session,
    TurnState,
    WorkingGroup,
)
from relatoria_web.prepare.models import Matter, WorkProduct
from relatoria_web.site.named import enter
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of thing that may be open: ``words`` with a place for the number, its rows, the page where it is done."""

    name: str
    words: str | Promise
    rows: Callable[[Standing, Meeting], QuerySet[Any]]
    page: str


CHECKS: dict[str, Check] = {}
"""Name → what may be open, in the order in which the stages registered it."""


def checks(*kinds: Check) -> None:
    """Register what may be open.

    Raises:
        ValueError: if two kinds have one name.
    """
    for one in kinds:
        enter(CHECKS, one.name, one, "checks")


def _sessions(who: Standing, meeting: Meeting) -> QuerySet[Session]:
    return Session.objects.filter(meeting=meeting, parent=None, state=Held.PLANNED)


def _floors(who: Standing, meeting: Meeting) -> QuerySet[Floor]:
    open_ones = Q(state__in=(FloorState.OPEN, FloorState.FULL)) | Q(
        turns__state__in=(TurnState.SPEAKING, TurnState.PAUSED, TurnState.WAITING)
    )
    return Floor.objects.filter(open_ones, session__meeting=meeting).exclude(state=FloorState.ENDED).distinct()


def _minutes(who: Standing, meeting: Meeting) -> QuerySet[Minutes]:
    return Minutes.objects.filter(session__meeting=meeting, published=None).exclude(text="")


def _groups(who: Standing, meeting: Meeting) -> QuerySet[WorkingGroup]:
    noted = GroupNote.objects.filter(group__meeting=meeting).values("group")
    return WorkingGroup.objects.filter(pk__in=noted, delivered=None)


def _events(who: Standing, meeting: Meeting) -> QuerySet[Matter]:
    return Matter.objects.filter(meeting=meeting, kind="future_event", state="candidate")


def _embargoes(who: Standing, meeting: Meeting) -> QuerySet[WorkProduct]:
    return WorkProduct.objects.filter(meeting=meeting, embargo__gt=who.now)


checks(
    Check(
        "convene.sessions",
        ngettext_lazy(
            "%d session of which nobody noted that it was held", "%d sessions of which nobody noted that they were held"
        ),
        _sessions,
        "convene:programme",
    ),
    Check(
        "convene.floors",
        ngettext_lazy("%d list of speakers that has not ended", "%d lists of speakers that have not ended"),
        _floors,
        "convene:programme",
    ),
    Check(
        "convene.minutes",
        ngettext_lazy("%d set of minutes that is not published", "%d sets of minutes that are not published"),
        _minutes,
        "convene:programme",
    ),
    Check(
        "convene.groups",
        ngettext_lazy(
            "%d working group whose notes are not in the record", "%d working groups whose notes are not in the record"
        ),
        _groups,
        "convene:groups",
    ),
    Check(
        "convene.events",
        ngettext_lazy("%d announced event to confirm", "%d announced events to confirm"),
        _events,
        "prepare:meeting_hand",
    ),
    Check(
        "prepare.embargoes",
        ngettext_lazy("%d document of the preparation under embargo", "%d documents of the preparation under embargo"),
        _embargoes,
        "prepare:home",
    ),
)

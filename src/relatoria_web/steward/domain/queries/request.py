"""Reading requests of persons."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from relatoria_web.people.models import Person
from relatoria_web.site.standing import Standing
from relatoria_web.steward.models import YES, Request, State
from relatoria_web.steward.rules import SEE_REQUEST

WAITS = Q(state=State.OPEN) | Q(state__in=YES, done=None)
"""What is to decide, and what is granted and not carried out yet."""


def requests(who: Standing, *, all_of_them: bool = False) -> QuerySet[Request]:
    """The requests that somebody may see, those due first; decided and done ones only if asked for."""
    rows = SEE_REQUEST.among(who, Request.objects.select_related("person", "decided_by__person"))
    return rows if all_of_them else rows.filter(WAITS)


def requests_of(who: Standing, person: Person) -> QuerySet[Request]:
    """The requests of one person, the newest first."""
    return requests(who, all_of_them=True).filter(person=person).order_by("-pk")


def request_at(who: Standing, uid: str) -> Request:
    """The request with a public id.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(requests(who, all_of_them=True), uid=uid)

"""Inviting experts of the registry to a meeting, several at once."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from relatoria_web.convene.actions import INVITE_EXPERTS
from relatoria_web.convene.models import Attendance, Meeting, Participation
from relatoria_web.convene.rules import CHANGE_PARTICIPATION
from relatoria_web.people.domain.queries.registry import Filter, persons
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

ROLE = "expert"
"""The role in which experts are invited: a code of the roles vocabulary."""


@transaction.atomic
def invite(who: Standing, *, meeting: Meeting, chosen: Collection[str]) -> list[Participation]:
    """Put experts (public identifiers) on the list as invited, for their organisation; who is on it stays as it is."""
    CHANGE_PARTICIPATION.demand(who, Participation(meeting=meeting))
    held = Participation.objects.filter(meeting=meeting).values("person")
    found = persons(who, Filter(expert=True)).filter(uid__in=chosen).exclude(pk__in=held)
    made = [
        Participation.objects.create(
            meeting=meeting,
            person=one,
            organisation=one.organisation,
            role=ROLE,
            capacity=one.post,
            attendance=Attendance.INVITED,
        )
        for one in found
    ]
    for row in made:
        log(who, INVITE_EXPERTS, row, meeting=meeting.pk)
    return made

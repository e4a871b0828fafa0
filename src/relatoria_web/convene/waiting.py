"""What of convene waits for whom: delegations to announce and accredit, registrations to confirm, lists to lead."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import ngettext_lazy

from relatoria_web.convene.domain.queries.floor import led
from relatoria_web.convene.models import Attendance, Delegation, DelegationState, Participation
from relatoria_web.convene.rules import ANNOUNCE_DELEGATION, APPROVE_PARTICIPATION, CHANGE_DELEGATION
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.waiting import Waits, waits


def _to_announce(who: Standing) -> QuerySet[Delegation]:
    theirs = who.for_organisations(Role.FOCAL_POINT)
    rows = Delegation.objects.filter(state=DelegationState.INVITED, organisation__in=theirs)
    return ANNOUNCE_DELEGATION.among(who, rows)


def _to_accredit(who: Standing) -> QuerySet[Delegation]:
    return CHANGE_DELEGATION.among(who, Delegation.objects.filter(state=DelegationState.ANNOUNCED))


def _to_confirm(who: Standing) -> QuerySet[Participation]:
    return APPROVE_PARTICIPATION.among(who, Participation.objects.filter(attendance=Attendance.REGISTERED))


waits(
    Waits(
        "convene.announce",
        ngettext_lazy("%d delegation to announce", "%d delegations to announce"),
        _to_announce,
        "convene:delegations",
    ),
    Waits(
        "convene.accredit",
        ngettext_lazy("%d delegation to accredit", "%d delegations to accredit"),
        _to_accredit,
        "convene:delegations",
    ),
    Waits(
        "convene.confirm",
        ngettext_lazy("%d registration to confirm", "%d registrations to confirm"),
        _to_confirm,
        "convene:people",
        asking=f"?attendance={Attendance.REGISTERED}",
    ),
    Waits(
        "convene.lead",
        ngettext_lazy("%d list of speakers is open: to the room", "%d lists of speakers are open: to the rooms"),
        led,
        "convene:rooms",
        "session__meeting",
    ),
)

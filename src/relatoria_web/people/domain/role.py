"""Giving and taking roles."""

from __future__ import annotations

from django.db import transaction

from relatoria_web.people.actions import GIVE_ROLE, TAKE_ROLE
from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.notification import notify
from relatoria_web.people.models import Account, Assignment
from relatoria_web.people.rules import CHANGE_ASSIGNMENT
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def give(who: Standing, *, account: Account, grant: Grant) -> Assignment:
    """Give an account a role; one that it has already gets the new last day."""
    CHANGE_ASSIGNMENT.demand(who, Assignment(account=account, until=grant.until, **grant.place()))
    return enact(who, account, grant)


def enact(who: Standing, account: Account, grant: Grant) -> Assignment:
    """Write a role that was found to be right: demanded just now, or when the invitation was sent."""
    held, _ = Assignment.objects.update_or_create(account=account, **grant.place(), defaults={"until": grant.until})
    until = grant.until.isoformat() if grant.until else None
    log(who, GIVE_ROLE, held, meeting=grant.meeting, role=grant.role, to=account.uid, until=until)
    if who.account != account.pk:
        notify([account.pk], "people.role.given", held)
    return held


@transaction.atomic
def take(who: Standing, *, assignment: Assignment) -> None:
    """Take a role back, at once; the audit trail keeps that it was held."""
    CHANGE_ASSIGNMENT.demand(who, assignment)
    log(who, TAKE_ROLE, assignment, meeting=assignment.meeting_id, role=assignment.role, of=assignment.account.uid)
    assignment.delete()

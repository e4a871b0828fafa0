"""Inviting by e-mail: sent, taken up once, withdrawn."""

from __future__ import annotations

import secrets
from datetime import timedelta
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.people.actions import ACCEPT_INVITATION, OPEN_ACCOUNT, SEND_INVITATION, WITHDRAW_INVITATION
from relatoria_web.people.domain.account import confirm_address
from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.role import enact, give
from relatoria_web.people.models import Account, Assignment, Invitation, Person
from relatoria_web.people.models.invitation import hash_of
from relatoria_web.people.rules import CHANGE_INVITATION
from relatoria_web.people.tasks import send_invitation
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

VALID = timedelta(days=14)


class SpentError(Exception):
    """The invitation was taken up or withdrawn, or its time is over."""


@transaction.atomic
def invite(who: Standing, *, email: str, grant: Grant, language: str) -> Invitation | Assignment:
    """Invite an address to a role; an address that has an account is given the role at once.

    An open invitation of the address to the same role is withdrawn: only the newest letter counts.

    Raises:
        ValidationError: if the account of the address is closed.
    """
    email = email.strip().lower()
    draft = Invitation(email=email, language=language, until=grant.until, **grant.place())
    CHANGE_INVITATION.demand(who, draft)
    if account := Account.objects.filter(email=email).first():
        if not account.is_active:
            raise ValidationError(_("The account of this address is closed; an administrator can open it again."))
        return give(who, account=account, grant=grant)
    same = Invitation.objects.filter(email=email, accepted=None, withdrawn=None, **grant.place())
    same.update(withdrawn=timezone.now())
    draft.invited_by_id, draft.expires = who.account, timezone.now() + VALID
    draft.token_hash = hash_of(secrets.token_urlsafe(32))  # nobody knows it: the letter gets one of its own
    draft.save()
    log(who, SEND_INVITATION, draft, meeting=draft.meeting_id, role=draft.role)
    transaction.on_commit(partial(send_invitation.enqueue, draft.pk))
    return draft


@transaction.atomic
def withdraw(who: Standing, *, invitation: Invitation) -> None:
    """Withdraw an invitation; its link opens nothing any more."""
    CHANGE_INVITATION.demand(who, invitation)
    invitation.revise(None, withdrawn=timezone.now())
    log(who, WITHDRAW_INVITATION, invitation, meeting=invitation.meeting_id)


def invitation_of(token: str) -> Invitation:
    """The invitation of a token, used or not.

    Raises:
        Http404: if there is none.
    """
    rows = Invitation.objects.select_related("meeting", "process", "organisation", "invited_by__person")
    return get_object_or_404(rows, token_hash=hash_of(token))


@transaction.atomic
def accept(*, invitation: Invitation, account: Account) -> Assignment:
    """Take an invitation up with an account: once.

    Raises:
        SpentError: if somebody did before, or it was withdrawn, or it is too old.
    """
    now = timezone.now()
    taken = Invitation.objects.filter(pk=invitation.pk, accepted=None, withdrawn=None, expires__gt=now)
    if not taken.update(accepted=now):
        raise SpentError
    who = Standing(account=account.pk, person=account.person_id)
    log(who, ACCEPT_INVITATION, invitation, meeting=invitation.meeting_id)
    return enact(who, account, _grant(invitation))


@transaction.atomic
def open_account(*, invitation: Invitation, name: str, language: str, password: str | None) -> Account:
    """Open an account for the address that was invited, and take the invitation up with it.

    Without a password the account signs in with a passkey, which its owner adds next.

    Raises:
        SpentError: as `accept`.
    """
    person = Person.objects.create(name=name.strip(), organisation=invitation.organisation)
    account = Account.objects.create_user(invitation.email, password, person=person, language=language)
    confirm_address(account)
    log(Standing(account=account.pk), OPEN_ACCOUNT, account, meeting=invitation.meeting_id)
    accept(invitation=invitation, account=account)
    return account


def open_invitations(addresses: list[str]) -> QuerySet[Invitation]:
    """The invitations of addresses that can still be taken up."""
    rows = Invitation.objects.filter(email__in=addresses, accepted=None, withdrawn=None)
    return rows.filter(expires__gt=timezone.now()).select_related("meeting", "process", "organisation")


@transaction.atomic
def accept_all(*, account: Account, addresses: list[str], name: str) -> None:
    """Take up every open invitation of addresses that somebody proved to own, as the person ``name``."""
    held = list(open_invitations(addresses))
    if account.person is None:
        organisation = held[0].organisation if held else None
        account = account.revise(None, person=Person.objects.create(name=name, organisation=organisation))
    log(Standing(account=account.pk), OPEN_ACCOUNT, account)
    for invitation in held:
        accept(invitation=invitation, account=account)


def _grant(invitation: Invitation) -> Grant:
    scope = invitation.meeting or invitation.process
    if scope is None:
        raise SpentError
    return Grant(invitation.role, scope, invitation.organisation, invitation.until)

"""What administrators do with accounts, and their owners with their own."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.db import transaction

from relatoria_web.people.actions import (
    CLOSE_ACCOUNT,
    MAKE_ADMINISTRATOR,
    REOPEN_ACCOUNT,
    UNGUARD_ACCOUNT,
    UNMAKE_ADMINISTRATOR,
)
from relatoria_web.people.models import Account
from relatoria_web.people.rules import CHANGE_ACCOUNT
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def set_active(who: Standing, *, account: Account, active: bool) -> Account:
    """Close an account, or open it again.

    Raises:
        PermissionDenied: for one's own: nobody locks themselves out.
    """
    CHANGE_ACCOUNT.demand(who, account)
    if account.pk == who.account:
        raise PermissionDenied
    return resume(who, account) if active else stop(who, account)


def stop(who: Standing, account: Account) -> Account:
    """Close an account for whoever may: it is signed out everywhere, its tokens, webhooks and letters stop.

    What it wrote and its roles stay.
    """
    log(who, CLOSE_ACCOUNT, account)
    end_sessions(account)
    return account.revise(None, is_active=False)


def resume(who: Standing, account: Account) -> Account:
    """Open a closed account again; what happened meanwhile is not told to it."""
    log(who, REOPEN_ACCOUNT, account)
    return account.revise(None, is_active=True)


@transaction.atomic
def unguard(who: Standing, *, account: Account) -> Account:
    """Take passkeys and codes from somebody who lost them, and sign them out: their password is left, or a new one.

    Raises:
        PermissionDenied: for one's own: that is done where one signs in.
    """
    CHANGE_ACCOUNT.demand(who, account)
    if account.pk == who.account:
        raise PermissionDenied
    log(who, UNGUARD_ACCOUNT, account)
    Authenticator.objects.filter(user=account).delete()
    end_sessions(account)
    return account


@transaction.atomic
def set_administrator(who: Standing, *, account: Account, administrator: bool) -> Account:
    """Make somebody an administrator, or end it; never one's own, so that one always stays.

    Raises:
        PermissionDenied: for one's own.
    """
    CHANGE_ACCOUNT.demand(who, account)
    if account.pk == who.account:
        raise PermissionDenied
    log(who, MAKE_ADMINISTRATOR if administrator else UNMAKE_ADMINISTRATOR, account)
    return account.revise(None, administrator=administrator)


@transaction.atomic
def set_details(account: Account, *, details: dict[str, Any]) -> Account:
    """Change one's own language and time zone."""
    return account.revise(None, language=details["language"], time_zone=details["time_zone"])


def confirm_address(account: Account) -> None:
    """Hold the address of an account as confirmed: it was proven by a letter, or by whoever runs the machine."""
    EmailAddress.objects.update_or_create(
        user=account, email=account.email, defaults={"verified": True, "primary": True}
    )


def end_sessions(account: Account, *, but: str | None = None) -> int:
    """Sign an account out everywhere, except in the session with the key ``but``; returns how many sessions ended."""
    rows = UserSession.objects.filter(user=account).exclude(session_key=but or "")
    keys = list(rows.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    rows.delete()
    return len(keys)

"""Reading accounts and their sessions."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from relatoria_web.people.models import Account
from relatoria_web.people.rules import CHANGE_ACCOUNT
from relatoria_web.site.standing import Standing


def accounts(who: Standing, sought: str = "") -> QuerySet[Account]:
    """The accounts that somebody administers, those whose name or address holds ``sought``, by address.

    Those of people who were erased are nobody's any more. ``guarded`` says whether it has a second factor or a passkey.
    """
    guarded = Exists(Authenticator.objects.filter(user=OuterRef("pk")))
    rows = Account.objects.filter(person__erased=None).annotate(guarded=guarded)
    rows = rows.select_related("person").prefetch_related("assignments").order_by("email")
    if sought:
        rows = rows.filter(Q(email__icontains=sought) | Q(person__name__icontains=sought))
    return CHANGE_ACCOUNT.among(who, rows)


def sessions_of(account: Account) -> QuerySet[UserSession]:
    """Where an account is signed in now, the latest first."""
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    rows: QuerySet[UserSession] = UserSession.objects.filter(user=account, session_key__in=alive).order_by(
        "-last_seen_at"
    )
    return rows

"""Signing in on a demonstration: one account per role, no password, only on this machine."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role

DEMO_DOMAIN = "demo.invalid"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account of the demonstration with the role that it is there to show."""

    account: Account
    role: Role


def demo_accounts() -> QuerySet[Account]:
    """The accounts of the demonstration, in the order in which a dialogue needs them."""
    return Account.objects.filter(email__endswith=f"@{DEMO_DOMAIN}").prefetch_related("assignments").order_by("pk")


def by_role() -> list[DemoAccount]:
    """Each account once, whatever the number of meetings in which it holds its role; two queries."""
    return [DemoAccount(one, _role(one)) for one in demo_accounts()]


def _role(account: Account) -> Role:
    held = {one.role for one in account.assignments.all()}
    fallback = Role.ADMINISTRATOR if account.administrator else Role.PARTICIPANT
    return next((role for role in Role if role in held), fallback)

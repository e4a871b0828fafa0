"""Signing in on a demonstration: one account per role, no password, only on this machine."""

from __future__ import annotations

from django.db.models import QuerySet

from relatoria_web.people.models import Account

DEMO_DOMAIN = "demo.invalid"


def demo_accounts() -> QuerySet[Account]:
    """The accounts of the demonstration, by address."""
    return Account.objects.filter(email__endswith=f"@{DEMO_DOMAIN}").prefetch_related("assignments").order_by("email")

"""How accounts come to be: by invitation, never by signing up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from relatoria_web.people.domain.invitation import accept_all, open_invitations
from relatoria_web.people.models import Account


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody opens an account for themselves; the secretariat invites, and `people.views.join` opens it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a stranger may open an account."""
        return False


class HouseSignIn(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Signing in with the house's own accounts: who has one here, or was invited at a verified address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whether somebody whom the house knows may have an account here."""
        return open_invitations(_verified(sociallogin)).exists()

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Account:
        """Open the account, with the roles to which its address was invited."""
        account: Account = super().save_user(request, sociallogin, form)
        name = sociallogin.account.extra_data.get("userinfo", sociallogin.account.extra_data).get("name", "")
        accept_all(account=account, addresses=_verified(sociallogin), name=name or account.email)
        return account


def _verified(sociallogin: Any) -> list[str]:
    return [one.email.lower() for one in sociallogin.email_addresses if one.verified]

"""How accounts come to be: by invitation, never by signing up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody opens an account for themselves; the secretariat invites."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a stranger may open an account: only who follows an invitation."""
        return bool(request.session.get("invitation"))

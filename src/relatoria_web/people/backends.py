"""How somebody who has signed in is read again at each request."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend

from relatoria_web.people.domain.queries.standing import with_roles
from relatoria_web.people.models import Account

SIGN_IN = "relatoria_web.people.backends.SignIn"
"""Its name, for whoever signs somebody in."""


class SignIn(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """allauth's own, by address and password; it reads an account together with its roles, in one query."""

    def get_user(self, user_id: str | int) -> Account | None:
        """The account of a session; None if there is none or it is closed."""
        account = with_roles(user_id)
        return account if account is not None and self.user_can_authenticate(account) else None

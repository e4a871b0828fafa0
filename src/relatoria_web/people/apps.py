from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest
from django.utils.module_loading import autodiscover_modules

from relatoria_web.site.later import later


class PeopleConfig(AppConfig):
    """The app `people`."""

    name = "relatoria_web.people"
    label = "people"

    def ready(self) -> None:
        later("allauth.mfa.webauthn.internal.auth")  # passkeys need cryptography: 11 MB, for the few who use one
        autodiscover_modules("notices")
        user_logged_in.connect(remember_session)


def remember_session(sender: Any, request: HttpRequest | None = None, **_: Any) -> None:
    """Keep where an account was signed in, whichever way it was, so that it can be signed out elsewhere."""
    from allauth.usersessions.models import UserSession

    if request is not None and request.META.get("REMOTE_ADDR"):
        UserSession.objects.create_from_request(request)

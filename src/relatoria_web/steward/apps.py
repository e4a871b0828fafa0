from __future__ import annotations

from django.apps import AppConfig


class StewardConfig(AppConfig):
    """The app `steward`."""

    name = "relatoria_web.steward"
    label = "steward"

    def ready(self) -> None:
        from relatoria_web.people.actions import ERASE_PERSON
        from relatoria_web.site.trail import hear
        from relatoria_web.steward.domain.forget import forget_elsewhere

        hear(ERASE_PERSON, forget_elsewhere)

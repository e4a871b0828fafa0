from __future__ import annotations

from django.apps import AppConfig


class ConcludeConfig(AppConfig):
    """The app `conclude`."""

    name = "relatoria_web.conclude"
    label = "conclude"

    def ready(self) -> None:
        from relatoria_web.conclude import actions  # noqa: F401  (the audit trail must know them)

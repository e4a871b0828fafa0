from __future__ import annotations

from django.apps import AppConfig


class PrepareConfig(AppConfig):
    """The app `prepare`."""

    name = "relatoria_web.prepare"
    label = "prepare"

from __future__ import annotations

from django.apps import AppConfig


class ConcludeConfig(AppConfig):
    """The app `conclude`."""

    name = "relatoria_web.conclude"
    label = "conclude"

from __future__ import annotations

from django.apps import AppConfig


class GatherConfig(AppConfig):
    """The app `gather`."""

    name = "relatoria_web.gather"
    label = "gather"

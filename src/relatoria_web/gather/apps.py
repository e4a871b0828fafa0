from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class GatherConfig(AppConfig):
    """The app `gather`."""

    name = "relatoria_web.gather"
    label = "gather"

    def ready(self) -> None:
        autodiscover_modules("destinations")

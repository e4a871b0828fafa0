from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PeopleConfig(AppConfig):
    """The app `people`."""

    name = "relatoria_web.people"
    label = "people"

    def ready(self) -> None:
        autodiscover_modules("notices")

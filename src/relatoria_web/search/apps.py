from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """The app `search`."""

    name = "relatoria_web.search"
    label = "search"

    def ready(self) -> None:
        from relatoria_web.search.engines.upkeep import mend_after_migrate

        post_migrate.connect(mend_after_migrate, sender=self)

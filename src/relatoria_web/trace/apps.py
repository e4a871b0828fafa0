from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class TraceConfig(AppConfig):
    """The app `trace`."""

    name = "relatoria_web.trace"
    label = "trace"

    def ready(self) -> None:
        from relatoria_web.site.trail import open_trail
        from relatoria_web.trace.append_only import protect_after_migrate
        from relatoria_web.trace.domain.log import log

        open_trail(log)
        autodiscover_modules("editors")
        post_migrate.connect(protect_after_migrate, sender=self)

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules

from relatoria_web.site.catalogues import compile_stale


class SiteConfig(AppConfig):
    """The app `site`."""

    name = "relatoria_web.site"
    label = "site"

    def ready(self) -> None:
        autodiscover_modules(
            "rules",
            "actions",
            "arrivals",
            "incoming",
            "provenance",
            "findable",
            "recurring",
            "waiting",
            "doors",
            "showcase",
            "closing",
            "opening",
        )  # each registers what it has
        compile_stale()

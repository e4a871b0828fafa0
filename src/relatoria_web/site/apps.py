from __future__ import annotations

from django.apps import AppConfig

from relatoria_web.site.catalogues import compile_stale


class SiteConfig(AppConfig):
    """The app `site`."""

    name = "relatoria_web.site"
    label = "site"

    def ready(self) -> None:
        compile_stale()

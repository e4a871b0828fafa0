from __future__ import annotations

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The app `search`."""

    name = "relatoria_web.search"
    label = "search"

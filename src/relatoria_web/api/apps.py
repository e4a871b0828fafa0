from __future__ import annotations

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "relatoria_web.api"
    label = "api"

from __future__ import annotations

from django.apps import AppConfig


class ConveneConfig(AppConfig):
    """The app `convene`."""

    name = "relatoria_web.convene"
    label = "convene"

from __future__ import annotations

from django.apps import AppConfig


class TraceConfig(AppConfig):
    """The app `trace`."""

    name = "relatoria_web.trace"
    label = "trace"

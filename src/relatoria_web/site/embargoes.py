"""When the next embargo ends: until then, nothing that a page shows changes by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.apps import apps

from relatoria_web.site.models.base import Guarded

LONGEST = timedelta(minutes=1)
"""So long anything is kept at most: what it says of today and now is never older."""


def next_change(now: datetime) -> datetime:
    """When the next embargo of anything ends, whatever kind of object it is on, or a minute passes. One query."""
    ends = [
        model._default_manager.filter(embargo__gt=now).order_by().values_list("embargo")
        for model in apps.get_models()
        if issubclass(model, Guarded)
    ]
    first = ends[0].union(*ends[1:], all=True).order_by("embargo").first()
    latest = now + LONGEST
    return min(first[0], latest) if first and first[0] else latest

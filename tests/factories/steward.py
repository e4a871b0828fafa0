"""Rows of the protection of data for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from tests.factories import web

from relatoria_web.site.translated import translated
from relatoria_web.steward.domain.request import months_after
from relatoria_web.steward.models import Activity, Basis, Controller, Incident, Remaining, Request, Retention


def activity(**fields: Any) -> Activity:
    texts = {name: translated(en=name.title()) for name in ("name", "purpose", "people", "data", "kept")}
    return Activity.objects.create(**({"basis": Basis.PUBLIC} | texts | fields))


def controller(**fields: Any) -> Controller:
    return Controller.objects.create(**({"name": translated(en="The House"), "contact": "data@example.org"} | fields))


def incident(**fields: Any) -> Incident:
    return Incident.objects.create(
        **({"title": "A list was sent", "text": "To whom", "known": timezone.now()} | fields)
    )


def request(**fields: Any) -> Request:
    day = fields.get("received", timezone.localdate())
    held = {"ask": "copy", "received": day, "due": months_after(day, 1), "identity": "a letter"}
    if "person" not in fields:
        fields["person"] = web.person()
    return Request.objects.create(**(held | fields))


def remaining(meeting: Any, **fields: Any) -> Remaining:
    held = {"meeting": meeting, "kind": "gather.document", "targets": ["x"], "names": ["Zenobia Quartermaine"]}
    if "person" not in fields:
        fields["person"] = web.person()
    return Remaining.objects.create(**(held | fields))


def retention(**fields: Any) -> Retention:
    return Retention.objects.create(**({"holding": "invitation", "months": 6} | fields))


def long_ago(months: int) -> Any:
    """A moment so many months ago, and some days."""
    return timezone.now() - timedelta(days=31 * months + 5)

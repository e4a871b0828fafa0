"""Rows of the protection of data."""

from __future__ import annotations

from django.utils import timezone
from tests.factories import steward
from tests.factories.makers import Makers

from relatoria_web.people.models import Wording
from relatoria_web.site.translated import translated
from relatoria_web.steward.models import Activity, Controller, Due, Incident, Remaining, Request, Retention


def _retention() -> Retention:
    return Retention.objects.first() or steward.retention()


MAKERS: Makers = {
    Activity: lambda meeting: steward.activity(),
    Controller: lambda meeting: steward.controller(),
    Due: lambda meeting: Due.objects.create(rule=_retention(), target=meeting.uid, since=timezone.localdate()),
    Incident: lambda meeting: steward.incident(),
    Remaining: lambda meeting: steward.remaining(meeting),
    Request: lambda meeting: steward.request(),
    Retention: lambda meeting: _retention(),
    Wording: lambda meeting: Wording.objects.create(
        purpose="contact", version=Wording.objects.count() + 1, text=translated(en="May we write to you?")
    ),
}

"""Times of a meeting are those of its place."""

from __future__ import annotations

import zoneinfo
from contextlib import AbstractContextManager

from django.utils import timezone

from relatoria_web.convene.models import Meeting


def zone_of(meeting: Meeting) -> zoneinfo.ZoneInfo:
    """The time zone of a meeting's place; UTC where none is known by its name."""
    try:
        return zoneinfo.ZoneInfo(meeting.time_zone or "UTC")
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo("UTC")


def at(meeting: Meeting) -> AbstractContextManager[None]:
    """While it is open, times are shown and read in the zone of the meeting's place."""
    return timezone.override(zone_of(meeting))

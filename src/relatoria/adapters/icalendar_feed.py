"""A calendar feed by the `icalendar` library: stable uids, full time-zone names and rules (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from relatoria.errors import RelatoriaError
from relatoria.model.calendar_event import CalendarEvent

PRODUCT = "-//Relatoria//Calendar//EN"


def to_icalendar(events: Iterable[CalendarEvent], name: str, language: str) -> bytes:
    """The feed, UTF-8. The same events give the same bytes; no clock is read.

    Raises:
        RelatoriaError: if `icalendar` is not installed.
        ValueError: if a date or time is none, or a time zone has no such name.
    """
    try:
        from icalendar import Calendar, Event, vText
    except ImportError as error:
        raise RelatoriaError("no_calendar_library") from error
    feed = Calendar()
    feed.add("prodid", PRODUCT)
    feed.add("version", "2.0")
    feed.add("x-wr-calname", name)
    for one in events:
        event = Event()
        event.add("uid", one.uid)
        event.add("summary", vText(one.title, params={"LANGUAGE": language}))
        start, end = _bounds(one)
        event.add("dtstart", start)
        event.add("dtend", end)
        event.add("dtstamp", datetime.combine(date.fromisoformat(one.stamp[:10]), datetime.min.time(), UTC))
        event.add("sequence", one.sequence)
        event.add("status", "CONFIRMED" if one.settled else "TENTATIVE")
        for key, value in (("location", one.place), ("description", one.description), ("url", one.url)):
            if value:
                event.add(key, value)
        feed.add_component(event)
    feed.add_missing_timezones()
    return bytes(feed.to_ical())


def _bounds(event: CalendarEvent) -> tuple[date, date]:
    """Days as iCalendar counts them, the end excluded; times in their zone."""
    if "T" not in event.start:
        return date.fromisoformat(event.start), date.fromisoformat(event.end) + timedelta(days=1)
    zone = ZoneInfo(event.zone or "UTC")
    start, end = datetime.fromisoformat(event.start), datetime.fromisoformat(event.end)
    return start.replace(tzinfo=zone), end.replace(tzinfo=zone)

"""Feeds that calendars can read."""

import pytest
from icalendar import Calendar

from relatoria.adapters.icalendar_feed import to_icalendar
from relatoria.model.calendar_event import CalendarEvent

DAYS = CalendarEvent(
    "a@x", "Reunión, primera", "2018-03-26", "2018-03-27", "2018-01-10", place="Nueva York", sequence=2
)
HOURS = CalendarEvent(
    "b@x", "Panel", "2018-03-26T10:00", "2018-03-26T13:00", "2018-01-10", "America/New_York", settled=False
)


def test_to_icalendar_gives_whole_days_with_the_end_excluded():
    feed = Calendar.from_ical(to_icalendar([DAYS], "Diálogo", "es"))
    (event,) = feed.walk("VEVENT")
    assert (str(event["uid"]), str(event["summary"]), str(event["location"])) == (
        "a@x",
        "Reunión, primera",
        "Nueva York",
    )
    assert (event.decoded("dtstart").isoformat(), event.decoded("dtend").isoformat()) == ("2018-03-26", "2018-03-28")
    assert (event["summary"].params["LANGUAGE"], int(event["sequence"]), str(event["status"])) == ("es", 2, "CONFIRMED")


def test_to_icalendar_names_the_time_zone_in_full():
    data = to_icalendar([HOURS], "Dialogue", "en")
    feed = Calendar.from_ical(data)
    assert [str(one["tzid"]) for one in feed.walk("VTIMEZONE")] == ["America/New_York"]
    assert b"DTSTART;TZID=America/New_York:20180326T100000" in data
    assert b"STATUS:TENTATIVE" in data


def test_to_icalendar_gives_the_same_bytes_twice():
    assert to_icalendar([DAYS, HOURS], "x", "en") == to_icalendar([DAYS, HOURS], "x", "en")


@pytest.mark.parametrize("start", ["soon", "2018-02-30"])
def test_to_icalendar_of_no_date(start):
    with pytest.raises(ValueError, match=r"date|day|isoformat"):
        to_icalendar([CalendarEvent("c", "C", start, start, "2018-01-01")], "x", "en")

"""Exports of a programme: calendar, schedule, schema.org; and bringing one in from Indico."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from defusedxml import ElementTree
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from tests.factories import convene, web

from relatoria_web.convene.domain.indico import Imported, NotIndicoError, bring_in
from relatoria_web.convene.models import Meeting, Part, Room, Session
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
NINE = datetime(2018, 3, 26, 13, tzinfo=UTC)


def _meeting(**fields: Any) -> Meeting:
    return web.public_meeting(time_zone="America/New_York", start=NINE.date(), end=NINE.date(), **fields)


def _session(meeting: Meeting, **fields: Any) -> Session:
    return web.session(meeting=meeting, start=NINE, end=NINE + timedelta(minutes=90), **fields)


def _sent(client: Client, meeting: Meeting, name: str) -> bytes:
    return bytes(client.get(reverse(f"convene:{name}", args=[meeting.slug]), HTTP_ACCEPT_LANGUAGE="en").content)


def test_calendar_has_stable_uids_and_the_rules_of_its_zone(client: Client) -> None:
    meeting = _meeting()
    session = _session(meeting, room="A; B, «C»")
    found = Calendar.from_ical(_sent(client, meeting, "calendar"))
    (event,) = found.walk("VEVENT")
    (zone,) = found.walk("VTIMEZONE")
    assert (str(event["UID"]), str(event["LOCATION"])) == (f"{session.uid}@relatoria", "A; B, «C»")
    assert (event["DTSTART"].params["TZID"], str(zone["TZID"])) == ("America/New_York", "America/New_York")
    assert event["DTSTART"].dt == NINE


def test_schedule_places_events_by_day_and_room_and_keeps_their_guid(client: Client) -> None:
    meeting = _meeting()
    convene.room(meeting, name="A", capacity=20)
    session = _session(meeting, room="A")
    taker = convene.part(meeting, session=session).participation
    found = [json.loads(_sent(client, meeting, "schedule_json")) for _ in range(2)]
    conference = found[0]["schedule"]["conference"]
    (event,) = conference["days"][0]["rooms"]["A"]
    assert found[0] == found[1]
    assert (event["start"], event["duration"], event["date"]) == ("09:00", "01:30", "2018-03-26T09:00:00-04:00")
    assert [one["name"] for one in event["persons"]] == [taker.person.name]
    assert (conference["daysCount"], conference["rooms"][0]["capacity"]) == (1, 20)


def test_schedule_xml_stands_in_the_order_of_its_schema_whatever_a_title_holds(client: Client) -> None:
    meeting = _meeting()
    _session(meeting, title=translated(en="A <b> & \x0b C"))
    root = ElementTree.fromstring(_sent(client, meeting, "schedule_xml"))
    event = root.find("day/room/event")
    assert [one.tag for one in root] == ["version", "conference", "day"]
    assert event.findtext("title") == "A <b> &  C"


_NAMES = {
    "": {"$schema", "generator", "schedule"},
    "conference": {
        *("acronym", "title", "description", "start", "end", "daysCount", "timeslot_duration", "time_zone_name"),
        *("logo", "colors", "keywords", "url", "tracks", "rooms", "meta", "days"),
    },
    "day": {"index", "date", "day_start", "day_end", "rooms"},
    "event": {
        *("id", "guid", "logo", "date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track"),
        *("type", "language", "abstract", "description", "recording_license", "do_not_record", "do_not_stream"),
        *("persons", "links", "attachments", "answers"),
    },
    "room": {"name", "guid", "description", "capacity"},
}
"""What the published schema of schedule.json (c3voc, version 1) lets stand where."""
_NEEDED = {
    "event": {
        *("abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start"),
        *("subtitle", "title", "track", "type", "url"),
    },
    "conference": {"title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"},
    "day": {"date", "day_end", "day_start", "index", "rooms"},
}


def _faults(found: dict[str, Any]) -> list[str]:
    """Where a schedule breaks the rules of the published schema."""
    conference = found["schedule"]["conference"]
    days = conference["days"]
    events = [one for day in days for room in day["rooms"].values() for one in room]
    held = {"": [found], "conference": [conference], "day": days, "event": events, "room": conference["rooms"]}
    faults = [
        f"{kind}: {one.keys() - _NAMES[kind]}"
        for kind, rows in held.items()
        for one in rows
        if one.keys() - _NAMES[kind]
    ]
    faults += [
        f"{kind}: no {wanted - one.keys()}"
        for kind, wanted in _NEEDED.items()
        for one in held[kind]
        if wanted - one.keys()
    ]
    patterns = [(r"[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?", [conference["acronym"]])]
    patterns += [(r"[a-z0-9_-]+[a-z0-9]", [one["slug"] for one in events])]
    patterns += [(r"[0-9]{1,2}:[0-9]{2}", [one["duration"] for one in events])]
    faults += [text for pattern, texts in patterns for text in texts if not re.fullmatch(pattern, text)]
    people = [one for event in events for one in event["persons"]]
    return faults + [f"{one}: two kinds of person" for one in people if {"name", "public_name", "id"} <= one.keys()]


@pytest.mark.parametrize("slug", ["grcp-2017", "m", "Dialogue-2018"])
def test_schedules_keep_the_rules_of_the_published_schemas(client: Client, slug: str) -> None:
    meeting = _meeting(slug=slug)
    convene.part(meeting, session=_session(meeting, room=convene.room(meeting).name))
    _session(meeting, format="panel")
    assert _faults(json.loads(_sent(client, meeting, "schedule_json"))) == []


def test_schedule_xml_has_a_day_even_where_no_session_has_a_time(client: Client) -> None:
    meeting = _meeting()
    web.session(meeting=meeting)
    root = ElementTree.fromstring(_sent(client, meeting, "schedule_xml"))
    assert [one.attrib for one in root.findall("day")] == [{"index": "1"}]


def test_linked_data_cannot_end_its_script(client: Client) -> None:
    meeting = _meeting()
    _session(meeting, title=translated(en="</script><script>alert(1)</script>"))
    page = _sent(client, meeting, "programme").decode()
    linked = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(linked)["subEvent"][0]["name"] == "</script><script>alert(1)</script>"


def test_exports_leave_out_people_that_the_public_programme_does_not_name(client: Client) -> None:
    meeting = _meeting(shows_people=False)
    name = convene.part(meeting, session=_session(meeting)).participation.person.name
    exports = ("calendar", "schedule_json", "schedule_xml", "programme")
    assert [name in _sent(client, meeting, one).decode() for one in exports] == [False] * 4


def test_exports_of_a_meeting_that_is_not_public_do_not_exist(client: Client) -> None:
    held = web.meeting()
    names = ("calendar", "schedule_json", "schedule_xml")
    assert [client.get(reverse(f"convene:{name}", args=[held.slug])).status_code for name in names] == [404] * 3


def _exported(**fields: Any) -> bytes:
    at = {"date": "2018-03-26", "time": "09:00:00", "tz": "America/New_York"}
    end = {"date": "2018-03-26", "time": "10:30:00", "tz": "America/New_York"}
    speaker = {"first_name": "Ana", "last_name": "Ruiz", "affiliation": "A city"}
    one = {"title": "A panel", "startDate": at, "endDate": end, "room": "A", "speakers": [speaker]} | fields
    return json.dumps({"results": [{"_type": "Conference", "contributions": [one]}]}).encode()


def test_bring_in_makes_sessions_rooms_and_people_once() -> None:
    meeting = _meeting()
    who = web.standing(Role.SECRETARIAT, meeting)
    came = [bring_in(who, meeting=meeting, data=_exported(), language="en") for _ in range(2)]
    session, part, room = Session.objects.get(), Part.objects.get(), Room.objects.get()
    assert came == [Imported(1, 0), Imported(0, 1)]
    assert (session.start, session.room, room.name) == (NINE, "A", "A")
    assert (part.participation.person.name, str(part.participation.organisation)) == ("Ana Ruiz", "A city")


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b'{"results": []}', b'{"results": [{"_type": "Other"}]}', b"\xff", _exported(title=None, startDate=3)],
)
def test_bring_in_refuses_what_is_no_export_and_writes_nothing(data: bytes) -> None:
    meeting = _meeting()
    with pytest.raises(NotIndicoError):
        bring_in(web.standing(Role.SECRETARIAT, meeting), meeting=meeting, data=data, language="en")
    assert Session.objects.count() == 0

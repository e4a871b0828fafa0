"""A programme in the shape of schedule.json and schedule.xml, which signage, apps and video teams read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.metadata import version
from typing import Any
from xml.etree import ElementTree

from django.utils.translation import get_language

from relatoria_web.convene.domain.queries.programme import Day, Line, Programme, rooms_of
from relatoria_web.convene.exports.address import guid, page_of, session_page
from relatoria_web.convene.models import Meeting
from relatoria_web.convene.zone import zone_of
from relatoria_web.people.models import Person

_OPEN = "—"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML cannot hold at all."""


def schedule_of(programme: Programme) -> dict[str, Any]:
    """The programme as plain data: days, rooms, events."""
    meeting = programme.meeting
    days = [_day(n, day, meeting) for n, day in enumerate((day for day in programme.days if day.date), 1)]
    number, rooms = rooms_of(meeting)
    first, last = (days[0]["date"], days[-1]["date"]) if days else (str(meeting.start or ""), str(meeting.end or ""))
    return {
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": {"name": "Relatoría", "version": version("relatoria")},
        "schedule": {
            "url": page_of(meeting),
            "version": f"v{number}",
            "base_url": page_of(meeting),
            "conference": {
                "acronym": acronym_of(meeting),
                "title": str(meeting.title),
                "start": first,
                "end": last,
                "daysCount": len(days),
                "timeslot_duration": "00:05",
                "time_zone_name": zone_of(meeting).key,
                "url": page_of(meeting),
                "rooms": [{"name": one.name, "guid": guid(one), "capacity": one.capacity} for one in rooms],
                "tracks": [],
                "days": days,
            },
        },
    }


def acronym_of(meeting: Meeting) -> str:
    """The meeting's address as the schema has it: small letters, digits and underscores, four of them at least."""
    return meeting.slug.lower().replace("-", "_").ljust(4, "_")


def _day(number: int, day: Day, meeting: Meeting) -> dict[str, Any]:
    rooms: dict[str, list[dict[str, Any]]] = {}
    moments: list[datetime] = []
    for line in (one for top in day.lines for one in top.all()):
        session = line.session
        if session.start and session.end:
            rooms.setdefault(session.room or _OPEN, []).append(_event(line, meeting))
            moments += (session.start.astimezone(zone_of(meeting)), session.end.astimezone(zone_of(meeting)))
    return {
        "index": number,
        "date": str(day.date),
        "day_start": min(moments).isoformat() if moments else f"{day.date}T00:00:00+00:00",
        "day_end": max(moments).isoformat() if moments else f"{day.date}T00:00:00+00:00",
        "rooms": rooms,
    }


def _event(line: Line, meeting: Meeting) -> dict[str, Any]:
    session = line.session
    if session.start is None or session.end is None:
        raise ValueError(session.uid)
    start = session.start.astimezone(zone_of(meeting))
    return {
        "id": session.pk,
        "guid": guid(session),
        "date": start.isoformat(),
        "start": f"{start:%H:%M}",
        "duration": _hours(session.end - session.start),
        "room": session.room or _OPEN,
        "slug": f"{meeting.slug.lower()}-{session.uid}",
        "url": session_page(meeting, session),
        "title": str(session.title),
        "subtitle": "",
        "track": None,
        "type": session.format,
        "language": (get_language() or "en")[:2],
        "abstract": str(session.objectives),
        "description": str(session.output),
        "persons": [_person(part.actual.person) for part in line.cast],
        "links": [],
        "attachments": [],
        "answers": [],
    }


def _person(person: Person) -> dict[str, Any]:
    """Somebody under ``name`` alone: with frab's ``public_name`` beside it the schema takes them for two at once."""
    return {"id": person.pk, "guid": guid(person), "name": person.name}


def _hours(length: timedelta) -> str:
    minutes = int(length.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def xml_of(schedule: dict[str, Any]) -> bytes:
    """The same as XML, in the order that its schema asks for."""
    held = schedule["schedule"]
    conference = held["conference"]
    root = ElementTree.Element("schedule")
    _put(root, "version", held["version"])
    head = ElementTree.SubElement(root, "conference")
    for name in ("acronym", "title", "start", "end"):
        if conference[name]:
            _put(head, name, conference[name])
    _put(head, "days", str(conference["daysCount"]))
    _put(head, "timeslot_duration", conference["timeslot_duration"])
    if not conference["days"]:
        ElementTree.SubElement(root, "day", {"index": "1"})  # the schema wants one
    for day in conference["days"]:
        at = {"index": str(day["index"]), "date": day["date"], "start": day["day_start"], "end": day["day_end"]}
        within = ElementTree.SubElement(root, "day", at)
        for name, events in day["rooms"].items():
            room = ElementTree.SubElement(within, "room", {"name": _clean(name)})
            for event in events:
                room.append(_xml_event(event))
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _xml_event(event: dict[str, Any]) -> ElementTree.Element:
    made = ElementTree.Element("event", {"id": str(event["id"]), "guid": event["guid"]})
    for name, value in _plain(event):
        _put(made, name, value)
    persons = ElementTree.SubElement(made, "persons")
    for one in event["persons"]:
        _put(persons, "person", one["name"]).set("id", str(one["id"]))
    ElementTree.SubElement(made, "links")
    return made


def _plain(event: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = ("date", "start", "duration", "room", "slug", "title", "subtitle", "track", "type", "language", "abstract")
    for name in (*names, "description"):
        yield name, event[name] or ""


def _put(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name)
    child.text = _clean(text)
    return child


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)

"""Bringing in a programme from Indico: the JSON of ``/export/event/ID.json?detail=sessions`` or ``contributions``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from relatoria_web.convene.actions import IMPORT_PROGRAMME
from relatoria_web.convene.models import Meeting, Part, Participation, PartRole, Room, Session
from relatoria_web.convene.rules import CHANGE_MEETING
from relatoria_web.people.models import Organisation, Person
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import translated

MOST = 5_000_000
"""Bytes of an export that are read."""


class NotIndicoError(Exception):
    """The file is no export of an event by Indico."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many sessions came, and how many there were already (known by their title and time)."""

    added: int
    known: int


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    format: str
    start: datetime | None
    end: datetime | None
    room: str
    people: tuple[tuple[str, str, str], ...]  # name, affiliation, role


@transaction.atomic
def bring_in(who: Standing, *, meeting: Meeting, data: bytes, language: str) -> Imported:
    """Add the sessions and contributions of an exported event; what is there already stays as it is.

    Raises:
        NotIndicoError: if the file is something else; nothing is written.
    """
    CHANGE_MEETING.demand(who, meeting)
    known = {(str(one.title), one.start) for one in meeting.sessions.all()}
    entries = list(_entries(_event(data)))
    added = 0
    for order, entry in enumerate(entries):
        if (entry.title, entry.start) not in known:
            known.add((entry.title, entry.start))
            _write(meeting, entry, order, language)
            added += 1
    log(who, IMPORT_PROGRAMME, meeting, meeting=meeting.pk, added=added)
    return Imported(added, len(entries) - added)


def _event(data: bytes) -> Mapping[str, Any]:
    if len(data) > MOST:
        raise NotIndicoError
    try:
        found = json.loads(data)["results"][0]
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise NotIndicoError from error
    if not isinstance(found, dict) or found.get("_type") != "Conference":
        raise NotIndicoError
    return found


def _entries(event: Mapping[str, Any]) -> Iterator[_Entry]:
    for session in event.get("sessions") or ():
        yield _entry(
            session, "thematic_session", [*(session.get("conveners") or ()), *(session.get("sessionConveners") or ())]
        )
        for inner in session.get("contributions") or ():
            yield _entry(inner, "addresses", inner.get("speakers") or ())
    for one in event.get("contributions") or ():
        yield _entry(one, "addresses", one.get("speakers") or ())


def _entry(row: Mapping[str, Any], kind: str, people: Any) -> _Entry:
    try:
        role = PartRole.CHAIR if kind == "thematic_session" else PartRole.SPEAKER
        cast = tuple((_name(one), str(one.get("affiliation") or ""), role.value) for one in people)
        room = str(row.get("roomFullname") or row.get("room") or row.get("location") or "")[:120]
        start, end = _moment(row.get("startDate")), _moment(row.get("endDate"))
        return _Entry(str(row["title"])[:500], kind, start, end, room, cast)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise NotIndicoError from error


def _name(person: Mapping[str, Any]) -> str:
    given, family = person.get("first_name"), person.get("last_name") or person.get("familyName")
    return " ".join(filter(None, (given, family))) or str(person.get("fullName") or person.get("name") or "")


def _moment(said: Mapping[str, str] | None) -> datetime | None:
    """A time as Indico writes it: day, time and zone apart."""
    if not said:
        return None
    at = datetime.fromisoformat(f"{said['date']}T{said['time']}")
    try:
        return at.replace(tzinfo=ZoneInfo(said["tz"]))
    except (KeyError, OSError) as error:
        raise ValueError(said.get("tz", "")) from error


def _write(meeting: Meeting, entry: _Entry, order: int, language: str) -> None:
    title = translated({language: {"text": entry.title, "status": "original"}})
    if entry.room:
        Room.objects.get_or_create(meeting=meeting, name=entry.room)
    session = Session.objects.create(
        meeting=meeting,
        title=title,
        format=entry.format,
        start=entry.start,
        end=entry.end,
        room=entry.room,
        order=order,
    )
    for place, (name, affiliation, role) in enumerate(entry.people):
        if name:
            taker = _participation(meeting, name[:200], affiliation, language)
            Part.objects.get_or_create(session=session, participation=taker, role=role, defaults={"order": place})


def _participation(meeting: Meeting, name: str, affiliation: str, language: str) -> Participation:
    """Somebody of that name on the meeting's list; a new entry if there is none."""
    found = Participation.objects.filter(meeting=meeting, person__name=name).first()
    if found:
        return found
    body = None
    if affiliation:
        named = translated({language: {"text": affiliation, "status": "original"}})
        body = Organisation.objects.filter(name=named).first() or Organisation.objects.create(name=named)
    person = Person.objects.create(name=name, organisation=body)
    return Participation.objects.create(meeting=meeting, person=person, organisation=body, role="speaker")

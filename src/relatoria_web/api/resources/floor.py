"""The room: lists of speakers with their turns, the parts of a session, rooms and guiding questions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.translated import Texts
from relatoria_web.convene.models import Floor, Part, Question, Room, Turn
from relatoria_web.convene.rules import NOTE_TURN, SEE_FLOOR, SEE_PART, SEE_QUESTION, SEE_ROOM, SEE_TURN


class FloorOut(BaseModel):
    """The list of speakers of a session; ``limits`` are seconds by kind of turn, ``total`` those of the whole list."""

    uid: str
    revision: int
    meeting: str
    session: str
    state: str
    limits: dict[str, int]
    total: int | None


class TurnOut(BaseModel):
    """A turn on a list; ``seconds`` is how long it has been spoken. The team also reads ``note``."""

    uid: str
    floor: str
    participation: str
    name: str
    organisation_name: str | None
    kind: str
    on_behalf: str
    place: int
    state: str
    asked: datetime
    began: datetime | None
    ended: datetime | None
    seconds: int
    limit: int
    note: str | None = None
    note_edition: int | None = None


class PartOut(BaseModel):
    """Somebody's part in a session; ``stood_in`` is who came in their place."""

    uid: str
    revision: int
    session: str
    participation: str
    name: str
    role: str
    mode: str
    capacity: Texts
    on_behalf: str
    stood_in: str | None
    stood_in_name: str | None
    order: int


class QuestionOut(BaseModel):
    """A guiding question of a session, perhaps for one group."""

    uid: str
    revision: int
    session: str
    group: str | None
    order: int
    text: Texts


class RoomOut(BaseModel):
    """A room of the venue."""

    uid: str
    revision: int
    meeting: str
    name: str
    order: int
    capacity: int | None
    languages: list[str]


def _floor(call: Call, row: Floor) -> dict[str, Any]:
    found = plain(row, "uid", "revision", "state", "limits", "total")
    return {**found, "meeting": row.session.meeting.slug, "session": row.session.uid}


def _turn(call: Call, row: Turn) -> dict[str, Any]:
    found = plain(row, "uid", "kind", "on_behalf", "place", "state", "asked", "began", "ended", "limit")
    if NOTE_TURN.allows(call.who, row):
        found |= plain(row, "note", "note_edition")
    who = row.participation
    return {
        **found,
        "floor": row.floor.uid,
        "participation": who.uid,
        "name": who.person.name,
        "organisation_name": str(who.organisation) if who.organisation else None,
        "seconds": row.seconds(call.who.now),
    }


def _part(call: Call, row: Part) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "role", "mode", "on_behalf", "order"),
        "session": row.session.uid,
        "participation": row.participation.uid,
        "name": row.participation.person.name,
        "capacity": call.texts(row.capacity),
        "stood_in": row.stood_in.uid if row.stood_in else None,
        "stood_in_name": row.stood_in.person.name if row.stood_in else None,
    }


def _question(call: Call, row: Question) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "order"),
        "session": row.session.uid,
        "group": row.group.uid if row.group else None,
        "text": call.texts(row.text),
    }


def _room(call: Call, row: Room) -> dict[str, Any]:
    return {**plain(row, "uid", "revision", "name", "order", "capacity", "languages"), "meeting": row.meeting.slug}


FLOORS = Resource(
    "floors",
    FloorOut,
    lambda call: SEE_FLOOR.among(call.who, Floor.objects.select_related("session__meeting").order_by("pk")),
    _floor,
    filters={"meeting": equals("session__meeting__slug"), "session": equals("session__uid"), "state": equals("state")},
)
TURNS = Resource(
    "turns",
    TurnOut,
    lambda call: SEE_TURN.among(
        call.who,
        Turn.objects.select_related("floor__session__meeting", "participation__person", "participation__organisation"),
    ),
    _turn,
    filters={
        "floor": equals("floor__uid"),
        "meeting": equals("floor__session__meeting__slug"),
        "state": equals("state"),
    },
    runs=True,
)
PARTS = Resource(
    "parts",
    PartOut,
    lambda call: SEE_PART.among(
        call.who, Part.objects.select_related("session__meeting", "participation__person", "stood_in__person")
    ),
    _part,
    filters={"meeting": equals("session__meeting__slug"), "session": equals("session__uid"), "role": equals("role")},
)
QUESTIONS = Resource(
    "questions",
    QuestionOut,
    lambda call: SEE_QUESTION.among(call.who, Question.objects.select_related("session__meeting", "group")),
    _question,
    filters={"meeting": equals("session__meeting__slug"), "session": equals("session__uid")},
)
ROOMS = Resource(
    "rooms",
    RoomOut,
    lambda call: SEE_ROOM.among(call.who, Room.objects.select_related("meeting")),
    _room,
    filters={"meeting": equals("meeting__slug")},
)
RESOURCES: tuple[Resource[Any], ...] = (FLOORS, TURNS, PARTS, QUESTIONS, ROOMS)

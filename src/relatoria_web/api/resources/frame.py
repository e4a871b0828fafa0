"""Processes, mechanisms, editions, meetings, sessions, working groups."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Expansion, Resource, equals, plain
from relatoria_web.api.translated import Texts
from relatoria_web.convene.domain.queries.meeting import meetings
from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.convene.rules import SEE_GROUP, SEE_MEETING, SEE_SESSION
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.prepare.rules import SEE_EDITION, SEE_MECHANISM, SEE_PROCESS


class ProcessOut(BaseModel):
    """A process."""

    uid: str
    slug: str
    revision: int
    title: Texts
    purpose: Texts
    start: date | None
    end: date | None
    audience: str


class MechanismOut(BaseModel):
    """A standing mechanism of dialogue."""

    uid: str
    slug: str
    revision: int
    name: Texts
    acronym: str
    scope: str
    founded: int | None
    owner: str | None
    binding: bool


class EditionOut(BaseModel):
    """An edition of a mechanism."""

    uid: str
    revision: int
    mechanism: str
    process: str | None
    label: str
    theme: Texts


class SessionOut(BaseModel):
    """A session of a meeting."""

    uid: str
    revision: int
    meeting: str
    parent: str | None
    order: int
    title: Texts
    format: str
    start: datetime | None
    end: datetime | None
    room: str
    languages: list[str]
    expected: int | None
    objectives: Texts
    output: Texts
    rule: str
    state: str


class GroupOut(BaseModel):
    """A working group."""

    uid: str
    revision: int
    meeting: str
    name: Texts
    order: int
    session: str | None
    room: str
    chair: str | None
    rapporteur: str | None


class MeetingOut(BaseModel):
    """A meeting. ``sessions`` and ``groups`` come with ``?expand=``."""

    uid: str
    slug: str
    revision: int
    process: str
    edition: str | None
    title: Texts
    theme: Texts
    objectives: Texts
    place: Texts
    venue: Texts
    organiser: Texts
    format: str
    parent: str | None
    relation: str
    start: date | None
    end: date | None
    time_zone: str
    stage: str
    rule: str
    audience: str
    shows_people: bool
    sessions: list[SessionOut] | None = None
    groups: list[GroupOut] | None = None


def _process(call: Call, row: Process) -> dict[str, Any]:
    return {
        "uid": row.uid,
        "slug": row.slug,
        "revision": row.revision,
        "title": call.texts(row.title),
        "purpose": call.texts(row.purpose),
        "start": row.start,
        "end": row.end,
        "audience": row.audience,
    }


def _mechanism(call: Call, row: Mechanism) -> dict[str, Any]:
    names = ("uid", "slug", "revision", "acronym", "scope", "founded", "binding")
    return {**plain(row, *names), "name": call.texts(row.name), "owner": row.owner.uid if row.owner else None}


def _edition(call: Call, row: Edition) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "label"),
        "mechanism": row.mechanism.slug,
        "process": row.process.slug if row.process and SEE_PROCESS.allows(call.who, row.process) else None,
        "theme": call.texts(row.theme),
    }


def _session(call: Call, row: Session) -> dict[str, Any]:
    names = ("uid", "revision", "order", "format", "start", "end", "room", "languages", "expected", "rule", "state")
    return {
        **plain(row, *names),
        **{name: call.texts(getattr(row, name)) for name in ("title", "objectives", "output")},
        "meeting": row.meeting.slug,
        "parent": row.parent.uid if row.parent else None,
    }


def _group(call: Call, row: WorkingGroup) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "order", "room"),
        "meeting": row.meeting.slug,
        "name": call.texts(row.name),
        "session": row.session.uid if row.session else None,
        "chair": row.chair.uid if row.chair else None,
        "rapporteur": row.rapporteur.uid if row.rapporteur else None,
    }


def _meeting(call: Call, row: Meeting) -> dict[str, Any]:
    names = ("uid", "slug", "revision", "start", "end", "time_zone", "stage", "rule", "audience", "shows_people")
    texts = ("title", "theme", "objectives", "place", "venue", "organiser")
    return {
        **plain(row, *names, "format", "relation"),
        **{name: call.texts(getattr(row, name)) for name in texts},
        "process": row.process.slug,
        "parent": row.parent.slug if row.parent and SEE_MEETING.allows(call.who, row.parent) else None,
        "edition": row.edition.uid if row.edition else None,
    }


PROCESSES = Resource(
    "processes", ProcessOut, lambda call: SEE_PROCESS.among(call.who, Process.objects.all()), _process, key="slug"
)
MECHANISMS = Resource(
    "mechanisms",
    MechanismOut,
    lambda call: SEE_MECHANISM.among(call.who, Mechanism.objects.select_related("owner")),
    _mechanism,
    key="slug",
    filters={"scope": equals("scope")},
)
EDITIONS = Resource(
    "editions",
    EditionOut,
    lambda call: SEE_EDITION.among(call.who, Edition.objects.select_related("mechanism", "process")),
    _edition,
    filters={"mechanism": equals("mechanism__slug")},
)
SESSIONS = Resource(
    "sessions",
    SessionOut,
    lambda call: SEE_SESSION.among(call.who, Session.objects.select_related("meeting", "parent")),
    _session,
    filters={"meeting": equals("meeting__slug")},
)
GROUPS = Resource(
    "groups",
    GroupOut,
    lambda call: SEE_GROUP.among(
        call.who, WorkingGroup.objects.select_related("meeting", "session", "chair", "rapporteur")
    ),
    _group,
    filters={"meeting": equals("meeting__slug")},
)
MEETINGS = Resource(
    "meetings",
    MeetingOut,
    lambda call: meetings(call.who).select_related("parent", "process", "edition__mechanism"),
    _meeting,
    key="slug",
    filters={"process": equals("process__slug"), "stage": equals("stage")},
    expansions={
        "sessions": Expansion("sessions", SESSIONS.rows, _session),
        "groups": Expansion("groups", GROUPS.rows, _group),
    },
)
RESOURCES: tuple[Resource[Any], ...] = (PROCESSES, MECHANISMS, EDITIONS, MEETINGS, SESSIONS, GROUPS)

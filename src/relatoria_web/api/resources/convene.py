"""Delegations, nominees and panels, notes of groups, minutes, what is on show with its appraisals, who was there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel

from relatoria_web.api.call import Call
from relatoria_web.api.resource import Resource, equals, plain
from relatoria_web.api.translated import Texts
from relatoria_web.convene.models import (
    Appraisal,
    Composition,
    Delegation,
    GroupNote,
    Minutes,
    Nominee,
    Presence,
    ProgrammeVersion,
    Showcase,
)
from relatoria_web.convene.rules import (
    SEE_APPRAISAL,
    SEE_COMPOSITION,
    SEE_DELEGATION,
    SEE_MINUTES,
    SEE_NOMINEE,
    SEE_NOTE,
    SEE_PRESENCE,
    SEE_SHOWCASE,
    SEE_VERSION,
)


class DelegationOut(BaseModel):
    """The delegation of a State or an organisation to a meeting."""

    uid: str
    revision: int
    meeting: str
    organisation: str
    mechanism: str | None
    observer: bool
    seats: int | None
    contact: str
    state: str


class NomineeOut(BaseModel):
    """Somebody nominated for panels; ``traits`` are those of the library's candidates."""

    uid: str
    revision: int
    meeting: str
    person: str | None
    name: str
    traits: dict[str, Any]


class CompositionOut(BaseModel):
    """Panels as they are composed: what is asked, what stands, and what the last composing found."""

    uid: str
    revision: int
    meeting: str
    title: str
    panels: list[dict[str, Any]]
    rules: list[dict[str, Any]]
    seats: list[dict[str, Any]]
    state: str
    result: dict[str, Any]


class GroupNoteOut(BaseModel):
    """One thing that a working group says."""

    uid: str
    revision: int
    group: str
    question: str | None
    kind: str
    text: str
    language: str
    agreement: str
    reservations: str
    common: str
    chosen: bool


class MinutesOut(BaseModel):
    """The minutes of a session; ``revision`` is the edition to write from."""

    uid: str
    revision: int
    session: str
    text: str
    language: str
    published: datetime | None
    audience: str


class ShowcaseOut(BaseModel):
    """A practice, tool or partnership on show; ``record`` is its contribution."""

    uid: str
    revision: int
    session: str
    title: Texts
    summary: Texts
    achievements: Texts
    challenges: Texts
    presented_by: str | None
    record: str
    order: int


class AppraisalOut(BaseModel):
    """What somebody thinks of what is on show: one's own, and for the team everybody's, without saying whose."""

    uid: str
    showcase: str
    scores: dict[str, int]
    comment: str


class PresenceOut(BaseModel):
    """Somebody was in a session."""

    uid: str
    session: str
    participation: str
    name: str
    created: datetime


class VersionOut(BaseModel):
    """A programme as it was published."""

    uid: str
    meeting: str
    number: int
    note: str
    created: datetime
    sessions: dict[str, dict[str, Any]] | None = None


def _delegation(call: Call, row: Delegation) -> dict[str, Any]:
    return {
        **plain(row, "uid", "revision", "observer", "seats", "contact", "state"),
        "meeting": row.meeting.slug,
        "organisation": row.organisation.uid,
        "mechanism": row.mechanism.slug if row.mechanism else None,
    }


def _nominee(call: Call, row: Nominee) -> dict[str, Any]:
    person = row.person.uid if row.person else None
    return {**plain(row, "uid", "revision", "name", "traits"), "meeting": row.meeting.slug, "person": person}


def _composition(call: Call, row: Composition) -> dict[str, Any]:
    found = plain(row, "uid", "revision", "title", "panels", "rules", "seats", "state", "result")
    return {**found, "meeting": row.meeting.slug}


def _note(call: Call, row: GroupNote) -> dict[str, Any]:
    names = ("uid", "revision", "kind", "text", "language", "agreement", "reservations", "common", "chosen")
    return {**plain(row, *names), "group": row.group.uid, "question": row.question.uid if row.question else None}


def _minutes(call: Call, row: Minutes) -> dict[str, Any]:
    found = plain(row, "uid", "revision", "text", "language", "published", "audience")
    return {**found, "session": row.session.uid}


def _showcase(call: Call, row: Showcase) -> dict[str, Any]:
    texts = {name: call.texts(getattr(row, name)) for name in ("title", "summary", "achievements", "challenges")}
    by = row.presented_by.uid if row.presented_by else None
    return {**plain(row, "uid", "revision", "record", "order"), **texts, "session": row.session.uid, "presented_by": by}


def _appraisal(call: Call, row: Appraisal) -> dict[str, Any]:
    return {**plain(row, "uid", "scores", "comment"), "showcase": row.showcase.uid}


def _presence(call: Call, row: Presence) -> dict[str, Any]:
    who = row.participation
    held = {"session": row.session.uid, "participation": who.uid, "name": who.person.name}
    return {**plain(row, "uid", "created"), **held}


def _version(call: Call, row: ProgrammeVersion) -> dict[str, Any]:
    return {**plain(row, "uid", "number", "note", "created"), "meeting": row.meeting.slug}


_OF_MEETING = {"meeting": equals("meeting__slug")}
_OF_SESSION = {"meeting": equals("session__meeting__slug"), "session": equals("session__uid")}
DELEGATIONS = Resource(
    "delegations",
    DelegationOut,
    lambda call: SEE_DELEGATION.among(
        call.who, Delegation.objects.select_related("meeting", "organisation", "mechanism")
    ),
    _delegation,
    filters={**_OF_MEETING, "state": equals("state")},
)
NOMINEES = Resource(
    "nominees",
    NomineeOut,
    lambda call: SEE_NOMINEE.among(call.who, Nominee.objects.select_related("meeting", "person")),
    _nominee,
    filters=_OF_MEETING,
)
COMPOSITIONS = Resource(
    "compositions",
    CompositionOut,
    lambda call: SEE_COMPOSITION.among(call.who, Composition.objects.select_related("meeting")),
    _composition,
    filters=_OF_MEETING,
)
GROUP_NOTES = Resource(
    "group-notes",
    GroupNoteOut,
    lambda call: SEE_NOTE.among(call.who, GroupNote.objects.select_related("group__meeting", "question")),
    _note,
    filters={"meeting": equals("group__meeting__slug"), "group": equals("group__uid"), "kind": equals("kind")},
)
MINUTES = Resource(
    "minutes",
    MinutesOut,
    lambda call: SEE_MINUTES.among(call.who, Minutes.objects.select_related("session__meeting").order_by("pk")),
    _minutes,
    filters=_OF_SESSION,
)
SHOWCASES = Resource(
    "showcases",
    ShowcaseOut,
    lambda call: SEE_SHOWCASE.among(call.who, Showcase.objects.select_related("session__meeting", "presented_by")),
    _showcase,
    filters=_OF_SESSION,
)
APPRAISALS = Resource(
    "appraisals",
    AppraisalOut,
    lambda call: SEE_APPRAISAL.among(call.who, Appraisal.objects.select_related("showcase")),
    _appraisal,
    filters={"showcase": equals("showcase__uid")},
)
PRESENCES = Resource(
    "presences",
    PresenceOut,
    lambda call: SEE_PRESENCE.among(call.who, Presence.objects.select_related("session", "participation__person")),
    _presence,
    filters=_OF_SESSION,
)
VERSIONS = Resource(
    "programme-versions",
    VersionOut,
    lambda call: SEE_VERSION.among(call.who, ProgrammeVersion.objects.select_related("meeting").defer("sessions")),
    _version,
    filters=_OF_MEETING,
    more=lambda call, row: {"sessions": row.sessions},
)
RESOURCES: tuple[Resource[Any], ...] = (
    DELEGATIONS,
    NOMINEES,
    COMPOSITIONS,
    GROUP_NOTES,
    MINUTES,
    SHOWCASES,
    APPRAISALS,
    PRESENCES,
    VERSIONS,
)

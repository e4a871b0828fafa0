"""Rows of meetings for tests: programme, participants, panels, groups, minutes."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.factories import web

from relatoria_web.convene.models import (
    Appraisal,
    Composition,
    Delegation,
    GroupNote,
    Meeting,
    Minutes,
    Nominee,
    Part,
    Participation,
    Presence,
    ProgrammeVersion,
    Question,
    Room,
    Showcase,
    WorkingGroup,
)
from relatoria_web.site.translated import translated

_numbers = count(1)


def participation(meeting: Meeting, **fields: Any) -> Participation:
    fields = {"person": web.person(), "organisation": web.organisation()} | fields
    return Participation.objects.create(meeting=meeting, **fields)


def room(meeting: Meeting, **fields: Any) -> Room:
    return Room.objects.create(meeting=meeting, **({"name": f"Room {next(_numbers)}"} | fields))


def question(meeting: Meeting, **fields: Any) -> Question:
    session = fields.pop("session", None) or web.session(meeting=meeting)
    return Question.objects.create(session=session, **({"text": translated(en="What works?")} | fields))


def part(meeting: Meeting, **fields: Any) -> Part:
    session = fields.pop("session", None) or web.session(meeting=meeting)
    taker = fields.pop("participation", None) or participation(meeting)
    return Part.objects.create(session=session, participation=taker, **fields)


def version(meeting: Meeting, **fields: Any) -> ProgrammeVersion:
    return ProgrammeVersion.objects.create(meeting=meeting, **({"number": next(_numbers)} | fields))


def delegation(meeting: Meeting, **fields: Any) -> Delegation:
    return Delegation.objects.create(meeting=meeting, **({"organisation": web.organisation()} | fields))


def presence(meeting: Meeting) -> Presence:
    return Presence.objects.create(session=web.session(meeting=meeting), participation=participation(meeting))


def nominee(meeting: Meeting, **fields: Any) -> Nominee:
    return Nominee.objects.create(meeting=meeting, **({"name": f"Nominee {next(_numbers)}"} | fields))


def composition(meeting: Meeting, **fields: Any) -> Composition:
    return Composition.objects.create(meeting=meeting, **({"title": "Panels"} | fields))


def group(meeting: Meeting, **fields: Any) -> WorkingGroup:
    name = translated(en=f"Group {next(_numbers)}")
    return WorkingGroup.objects.create(meeting=meeting, **({"name": name} | fields))


def group_note(meeting: Meeting, **fields: Any) -> GroupNote:
    within = fields.pop("group", None) or group(meeting)
    return GroupNote.objects.create(group=within, **({"text": "A window for advice in each district."} | fields))


def minutes(meeting: Meeting, **fields: Any) -> Minutes:
    session = fields.pop("session", None) or web.session(meeting=meeting)
    return Minutes.objects.create(session=session, **fields)


def showcase(meeting: Meeting, **fields: Any) -> Showcase:
    session = fields.pop("session", None) or web.session(meeting=meeting)
    return Showcase.objects.create(session=session, **({"title": translated(en="A portal of data")} | fields))


def appraisal(meeting: Meeting, **fields: Any) -> Appraisal:
    fields = {"showcase": showcase(meeting), "account": web.account()} | fields
    return Appraisal.objects.create(**fields)

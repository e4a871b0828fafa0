"""Running a meeting: sessions moved and held, its closing, its groups, its panels, those who take part."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In, file_of
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.convene import COMPOSITIONS, DELEGATIONS, GROUP_NOTES
from relatoria_web.api.resources.frame import MEETINGS, SESSIONS
from relatoria_web.api.resources.people import PARTICIPATIONS
from relatoria_web.bridge.panels import check_asked
from relatoria_web.convene.domain import (
    closing,
    composing,
    group_note,
    grouping,
    indico,
    opening,
    programme,
    registration,
)
from relatoria_web.convene.domain.queries.composing import asked_of, composition_at
from relatoria_web.convene.domain.queries.participation import participation_at
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.rules import CHANGE_COMPOSITION

Language = Literal["es", "en", "fr"]
_DO = Scope.CONVENE


class Moved(In):
    """Where a session begins now, and in which room; its parts go along."""

    revision: int
    start: datetime
    room: str = Field("", max_length=120)


class HeldAt(In):
    """When a session was really held."""

    began: datetime | None = None
    ended: datetime | None = None


class Reason(In):
    """Why."""

    reason: str = ""


class Placing(In):
    """The names of the groups; none: a group for each region."""

    titles: list[str] = Field(default_factory=list, max_length=30)
    language: Language = "en"


class Chosen(In):
    """Whether a note is part of the outcome of the plenary."""

    chosen: bool = True


class Tied(In):
    """Notes of several groups that say the same, under one name; an empty name unties them."""

    notes: list[str]
    common: str = ""


class Composed(In):
    """The panels and the rules anew."""

    panels: list[dict[str, Any]] = Field(default_factory=list)
    rules: list[dict[str, Any]] = Field(default_factory=list)


class Wanted(In):
    """What is opened of what the format of a session takes."""

    chosen: list[str]


class Titled(In):
    """What a composition is called."""

    title: str = Field("", max_length=200)


class Seat(In):
    """Who sits in which panel, as what, and in whose place."""

    panel: str
    candidate: str
    role: Literal["speaker", "moderator"] = "speaker"
    instead: str = ""


class Emptied(In):
    """Whose seat is emptied."""

    panel: str
    candidate: str


class Member(In):
    """A member of a delegation; ``instead_of`` is the uid of the participation that they replace."""

    name: str = Field(max_length=200)
    head: bool = False
    gender: Literal["f", "m", "x", ""] = ""
    instead_of: str = ""


class Myself(In):
    """Whether one takes part by video link."""

    remote: bool = False


class FromElsewhere(In):
    """In which language an imported programme is written."""

    language: Language = "en"


def _move(call: Call, row: Any, data: Moved) -> Any:
    return programme.move(call.who, session=row, revision=data.revision, start=data.start, room=data.room)


def _held(call: Call, row: Any, data: HeldAt) -> Any:
    return programme.hold(call.who, session=row, began=data.began, ended=data.ended)


def _open(call: Call, row: Any, data: Wanted) -> Any:
    opening.open_chosen(call.who, session=row, chosen=data.chosen)
    return row


def _close(call: Call, row: Any, data: Reason) -> Any:
    closing.close(call.who, meeting=row, reason=data.reason)
    return row


def _reopen(call: Call, row: Any, data: Reason) -> Any:
    closing.reopen(call.who, meeting=row, reason=data.reason)
    return row


def _import(call: Call, row: Any, data: FromElsewhere) -> Any:
    sent = file_of(call.request, "file")
    indico.bring_in(call.who, meeting=row, data=sent.read(indico.MOST + 1), language=data.language)
    return row


def _place(call: Call, row: Any, data: Placing) -> None:
    grouping.form_groups(call.who, meeting=row, titles=data.titles, language=data.language)


def _choose(call: Call, row: Any, data: Chosen) -> Any:
    return group_note.choose(call.who, note=row, chosen=data.chosen)


def _tie(call: Call, row: Any, data: Tied) -> None:
    notes = [GROUP_NOTES.needed(call, one, "notes") for one in data.notes]
    group_note.tie(call.who, notes=notes, common=data.common)


def _begin(call: Call, row: Any, data: Titled) -> Any:
    return composing.begin(call.who, meeting=row, title=data.title)


def _change(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> Any:
    held = composition_at(call.who, row.meeting, row.uid)
    CHANGE_COMPOSITION.demand(call.who, held)
    check_asked(replace(asked_of(held), **fields), language())
    return composing.change(call.who, composition=held, revision=revision, **fields)


def _seat(call: Call, row: Any, data: Seat) -> Any:
    return composing.seat(call.who, composition=row, **data.model_dump())


def _empty(call: Call, row: Any, data: Emptied) -> Any:
    return composing.unseat(call.who, composition=row, panel=data.panel, candidate=data.candidate)


def _member(call: Call, row: Any, data: Member) -> Any:
    role = "head_of_delegation" if data.head else "delegate"
    other = participation_at(call.who, row.meeting, data.instead_of) if data.instead_of else None
    return registration.add_member(
        call.who, delegation=row, name=data.name, role=role, gender=data.gender, instead_of=other
    )


def _register(call: Call, row: Any, data: Myself) -> Any:
    return registration.register(call.who, meeting=row, remote=data.remote)


_AT = "/meetings/{key}"
ACTS = (
    Act(
        "move_session",
        "Put a session at another time or in another room",
        "/sessions/{key}/move/",
        _DO,
        _move,
        SESSIONS,
        Moved,
        SESSIONS,
    ),
    Act(
        "hold_session", "Note when a session was held", "/sessions/{key}/held/", _DO, _held, SESSIONS, HeldAt, SESSIONS
    ),
    Act(
        "open_of_format",
        "Open what the format of a session takes",
        "/sessions/{key}/open/",
        _DO,
        _open,
        SESSIONS,
        Wanted,
        SESSIONS,
    ),
    Act("close_meeting", "Close a meeting", f"{_AT}/close/", _DO, _close, MEETINGS, Reason, MEETINGS),
    Act("reopen_meeting", "Reopen a meeting", f"{_AT}/reopen/", _DO, _reopen, MEETINGS, Reason, MEETINGS),
    Act(
        "import_programme",
        "Add the sessions of an event exported by Indico",
        f"{_AT}/programme/import/",
        _DO,
        _import,
        MEETINGS,
        FromElsewhere,
        MEETINGS,
        files=("file",),
    ),
    Act("place_groups", "Have delegations placed in groups", f"{_AT}/groups/place/", _DO, _place, MEETINGS, Placing),
    Act(
        "choose_note",
        "Select a note for the outcome of the plenary",
        "/group-notes/{key}/choose/",
        _DO,
        _choose,
        GROUP_NOTES,
        Chosen,
        GROUP_NOTES,
    ),
    Act("tie_notes", "Say that notes of several groups mean the same", f"{_AT}/notes/tie/", _DO, _tie, MEETINGS, Tied),
    Act(
        "begin_composition",
        "Begin to compose panels",
        f"{_AT}/compositions/",
        _DO,
        _begin,
        MEETINGS,
        Titled,
        COMPOSITIONS,
    ),
    Change(COMPOSITIONS, _DO, Composed, _change),
    Act("seat_nominee", "Seat a nominee", "/compositions/{key}/seat/", _DO, _seat, COMPOSITIONS, Seat, COMPOSITIONS),
    Act("empty_seat", "Empty a seat", "/compositions/{key}/unseat/", _DO, _empty, COMPOSITIONS, Emptied, COMPOSITIONS),
    Act(
        "add_member",
        "Put a member of a delegation on the list",
        "/delegations/{key}/members/",
        _DO,
        _member,
        DELEGATIONS,
        Member,
        PARTICIPATIONS,
    ),
    Act("register", "Register oneself", f"{_AT}/register/", _DO, _register, MEETINGS, Myself, PARTICIPATIONS),
)

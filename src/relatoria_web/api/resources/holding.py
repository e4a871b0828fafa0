"""Holding a meeting: notes of groups, minutes, appraisals, who is there, delegations announced, panels composed."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.keeping import Keeping
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.convene import (
    APPRAISALS,
    COMPOSITIONS,
    DELEGATIONS,
    GROUP_NOTES,
    MINUTES,
    NOMINEES,
    SHOWCASES,
    VERSIONS,
)
from relatoria_web.api.resources.frame import GROUPS, MEETINGS, SESSIONS
from relatoria_web.api.resources.keeping import convened
from relatoria_web.api.resources.people import PARTICIPATIONS
from relatoria_web.convene.domain import composing, group_note, minutes, programme, registration
from relatoria_web.convene.domain.appraisal import appraise
from relatoria_web.convene.forms.group_note import GroupNoteForm
from relatoria_web.convene.forms.nominee import NomineeForm
from relatoria_web.convene.models import DelegationState, GroupNote
from relatoria_web.convene.rules import CHANGE_NOTE, WRITE_MINUTES
from relatoria_web.site.models.base import Audience

_DO = Scope.CONVENE


class Writing(In):
    """The text, and the edition that the writer began from: what others wrote meanwhile is merged in."""

    text: str = Field(max_length=minutes.MOST)
    revision: int


class Publishing(In):
    """For whom, and in which language the text is."""

    audience: Audience
    language: str = Field("en", pattern="^(es|en|fr)$")


class Scores(In):
    """Criterion → 1 to 5, and a comment."""

    scores: dict[str, int]
    comment: str = Field("", max_length=2000)


class There(In):
    """Everybody who is in the session; who is not named is not there."""

    participations: list[str]


class Decision(In):
    """What becomes of a delegation."""

    state: DelegationState


class Note(In):
    """What is new in a version."""

    note: str = Field("", max_length=300)


def _begin(call: Call, data: Any) -> GroupNote:
    row = GroupNote(group=GROUPS.needed(call, data.group, "group"))
    CHANGE_NOTE.demand(call.who, row)
    return row


def _fill(call: Call, row: Any, given: dict[str, Any]) -> Any:
    CHANGE_NOTE.demand(call.who, row)
    return filled(GroupNoteForm(None, instance=row, group=row.group), row, given)


NOTES = Keeping(
    GROUP_NOTES,
    _DO,
    GroupNoteForm.Meta.fields,
    _begin,
    _fill,
    lambda call, sent: group_note.write(call.who, group=sent.instance.group, details=sent.cleaned_data),
    lambda call, row, revision, sent: group_note.rewrite(
        call.who, note=row, revision=revision, details=sent.cleaned_data
    ),
    lambda call, row: group_note.drop(call.who, note=row),
    "group",
)


def _minutes(call: Call, row: Any, data: Any) -> Any:
    found = minutes.minutes_of(row)
    WRITE_MINUTES.demand(call.who, found)
    return found


def _write(call: Call, row: Any, data: Writing) -> Any:
    return minutes.save(call.who, minutes=row, base=data.revision, text=data.text).minutes


def _publish(call: Call, row: Any, data: Publishing) -> Any:
    return minutes.publish(call.who, minutes=row, audience=data.audience, language=data.language)


def _appraise(call: Call, row: Any, data: Scores) -> Any:
    return appraise(call.who, showcase=row, scores=data.scores, comment=data.comment)


def _attend(call: Call, row: Any, data: There) -> None:
    people = [PARTICIPATIONS.needed(call, one, "participations") for one in data.participations]
    registration.attend(call.who, session=row, participations=people)


def _announce(call: Call, row: Any, data: Any) -> Any:
    return registration.announce(call.who, delegation=row)


def _decide(call: Call, row: Any, data: Decision) -> Any:
    return registration.decide(call.who, delegation=row, state=data.state)


def _deliver(call: Call, row: Any, data: Any) -> Any:
    group_note.deliver_notes(call.who, group=row)
    return row


def _compose(call: Call, row: Any, data: Any) -> Any:
    return composing.ask(call.who, composition=row)


def _apply(call: Call, row: Any, data: Any) -> Any:
    composing.put_on_programme(call.who, composition=row)
    return row


def _version(call: Call, row: Any, data: Note) -> Any:
    return programme.publish(call.who, meeting=row, note=data.note)


KEPT = (
    convened(DELEGATIONS, "delegation", "meeting", MEETINGS),
    convened(SHOWCASES, "showcase", "session", SESSIONS),
    convened(NOMINEES, "nominee", "meeting", MEETINGS, NomineeForm),
    NOTES,
)
ACTS = (
    *(act for one in KEPT for act in one.acts),
    Act(
        "minutes_of_session",
        "The minutes of a session, empty at first",
        "/sessions/{key}/minutes/",
        _DO,
        _minutes,
        SESSIONS,
        out=MINUTES,
    ),
    Act("write_minutes", "Write minutes", "/minutes/{key}/text/", _DO, _write, MINUTES, Writing, MINUTES),
    Act("publish_minutes", "Publish minutes", "/minutes/{key}/publish/", _DO, _publish, MINUTES, Publishing, MINUTES),
    Act(
        "appraise_showcase",
        "Appraise what is on show, in the place of one's earlier appraisal",
        "/showcases/{key}/appraisal/",
        _DO,
        _appraise,
        SHOWCASES,
        Scores,
        APPRAISALS,
    ),
    Act(
        "note_attendance",
        "Note who is in a session",
        "/sessions/{key}/attendance/",
        _DO,
        _attend,
        SESSIONS,
        There,
    ),
    Act(
        "announce_delegation",
        "Announce a delegation",
        "/delegations/{key}/announce/",
        _DO,
        _announce,
        DELEGATIONS,
        out=DELEGATIONS,
    ),
    Act(
        "decide_delegation",
        "Accredit a delegation, or note that it declined",
        "/delegations/{key}/state/",
        _DO,
        _decide,
        DELEGATIONS,
        Decision,
        DELEGATIONS,
    ),
    Act(
        "deliver_group",
        "Give a group's notes to the record",
        "/groups/{key}/record/",
        _DO,
        _deliver,
        GROUPS,
        out=GROUPS,
    ),
    Act(
        "compose", "Have panels composed", "/compositions/{key}/compose/", _DO, _compose, COMPOSITIONS, out=COMPOSITIONS
    ),
    Act(
        "apply_composition",
        "Put composed panels on the programme",
        "/compositions/{key}/apply/",
        _DO,
        _apply,
        COMPOSITIONS,
        out=COMPOSITIONS,
    ),
    Act(
        "publish_programme",
        "Keep the programme as its next version",
        "/meetings/{key}/programme/",
        _DO,
        _version,
        MEETINGS,
        Note,
        VERSIONS,
    ),
)

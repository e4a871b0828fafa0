"""What people are told of a meeting: the floor, the programme, and what they follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene import actions
from relatoria_web.convene.domain.queries.follow import followers
from relatoria_web.convene.followable import Followable, followable
from relatoria_web.convene.models import Floor, FloorState, Meeting, Minutes, Session, Turn
from relatoria_web.convene.rules import (
    LEAD_TURN,
    SEE_FLOOR,
    SEE_MEETING,
    SEE_MINUTES,
    SEE_SESSION,
    SEE_TURN,
    SEE_VERSION,
)
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.people.models import Account, Pace
from relatoria_web.people.notices import Notice, notice
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import MEMBERS, Role


def _room(turn: Turn) -> str:
    session = turn.floor.session
    return reverse("convene:room", args=[session.meeting.slug, session.uid])


def _session(turn: Turn) -> str:
    return str(turn.floor.session.title)


def _speaker(turn: Turn) -> list[int]:
    return list(Account.objects.filter(person=turn.participation.person_id).values_list("pk", flat=True))


def _kind(name: str, right: str, words: Any, address: Any, **more: Any) -> str:
    return notice(Notice(name=f"convene.{name}", right=right, words=words, address=address, **more)).name


ASKED = _kind(
    "turn.asked",
    LEAD_TURN.name,
    _("Somebody asks for the floor: %(what)s"),
    _room,
    what=_session,
    after=(actions.ASK,),
    whom=lambda turn: holders(turn.floor.session.meeting, Role.SECRETARIAT, Role.MODERATOR),
    pace=Pace.NEVER,
    joins=("floor__session__meeting",),
)
GIVEN = _kind(
    "turn.given",
    SEE_TURN.name,
    _("You have the floor: %(what)s"),
    _room,
    what=_session,
    after=(actions.GIVE,),
    whom=_speaker,
    pace=Pace.NEVER,
    joins=("floor__session__meeting",),
)


def _meeting(meeting: Meeting) -> str:
    return reverse("convene:meeting", args=[meeting.slug])


def _page(session: Session) -> str:
    return reverse("convene:session", args=[session.meeting.slug, session.uid])


def _opened(floor: Floor, detail: Mapping[str, Any]) -> Floor | None:
    return floor if detail.get("state") == FloorState.OPEN else None


def _out(minutes: Minutes, detail: Mapping[str, Any]) -> Minutes | None:
    return minutes if detail.get("audience") != Audience.TEAM else None


followable(
    Followable(
        "meeting", SEE_MEETING, _("Meetings"), _meeting, lambda who, meeting: str(meeting.title), joins=("process",)
    )
)
followable(
    Followable(
        "session",
        SEE_SESSION,
        _("Sessions"),
        _page,
        lambda who, session: f"{session.title} · {session.meeting.title}",
    )
)
MEETING_CHANGED = _kind(
    "meeting.changed",
    SEE_MEETING.name,
    _("A meeting that you follow was changed, closed or reopened: %(what)s"),
    _meeting,
    what=lambda meeting: str(meeting.title),
    after=(actions.KEPT["meeting"][1], actions.CLOSE_MEETING, actions.REOPEN_MEETING),
    whom=lambda meeting: followers("meeting", meeting.uid),
)
SESSION_CHANGED = _kind(
    "session.changed",
    SEE_SESSION.name,
    _("A session that you follow was changed, moved or held: %(what)s"),
    _page,
    what=lambda session: str(session.title),
    after=(actions.KEPT["session"][1], actions.MOVE_SESSION, actions.HOLD_SESSION),
    whom=lambda session: followers("session", session.uid),
)
FLOOR_OPEN = _kind(
    "floor.open",
    SEE_FLOOR.name,
    _("The list of speakers of a session that you follow is open: %(what)s"),
    lambda floor: reverse("convene:room", args=[floor.session.meeting.slug, floor.session.uid]),
    what=lambda floor: str(floor.session.title),
    after=(actions.SET_FLOOR,),
    of=_opened,
    whom=lambda floor: followers("session", floor.session.uid),
    joins=("session__meeting",),
    pace=Pace.NOW,
)
MINUTES_OUT = _kind(
    "minutes.published",
    SEE_MINUTES.name,
    _("The minutes of a session that you follow are out: %(what)s"),
    lambda minutes: reverse("convene:minutes", args=[minutes.session.meeting.slug, minutes.session.uid]),
    what=lambda minutes: str(minutes.session.title),
    after=(actions.PUBLISH_MINUTES,),
    of=_out,
    whom=lambda minutes: followers("session", minutes.session.uid),
    joins=("session__meeting",),
    leaves=("text",),
)
PROGRAMME = _kind(
    "version.published",
    SEE_VERSION.name,
    _("The programme of a meeting has a new version: %(what)s"),
    lambda version: reverse("convene:programme", args=[version.meeting.slug]),
    what=lambda version: str(version.meeting.title),
    after=(actions.PUBLISH_PROGRAMME,),
    whom=lambda version: [*holders(version.meeting, *MEMBERS), *followers("meeting", version.meeting.uid)],
)

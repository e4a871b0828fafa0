"""What people are told of a meeting: the floor, the programme."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene import actions
from relatoria_web.convene.models import Turn
from relatoria_web.convene.rules import LEAD_TURN, SEE_TURN, SEE_VERSION
from relatoria_web.people.domain.queries.notification import holders
from relatoria_web.people.models import Account, Pace
from relatoria_web.people.notices import Notice, notice
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
PROGRAMME = _kind(
    "version.published",
    SEE_VERSION.name,
    _("The programme of a meeting has a new version: %(what)s"),
    lambda version: reverse("convene:programme", args=[version.meeting.slug]),
    what=lambda version: str(version.meeting.title),
    after=(actions.PUBLISH_PROGRAMME,),
    whom=lambda version: holders(version.meeting, *MEMBERS),
)

"""Reading a list of speakers: for the screens, for the suggestion, and what it came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from relatoria_web.bridge.floor import Asked, Placed, suggest
from relatoria_web.convene.domain.clock import ON
from relatoria_web.convene.models import Floor, FloorState, Participation, Session, Turn, TurnState
from relatoria_web.convene.rules import LEAD_FLOOR, SEE_FLOOR, SEE_SESSION
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Room:
    """A list of speakers as every screen shows it."""

    floor: Floor
    speaking: Turn | None
    waiting: tuple[Turn, ...]
    spoken: tuple[Turn, ...]
    now: datetime

    @property
    def seconds(self) -> int:
        """How long has been spoken in all."""
        running = [self.speaking] if self.speaking else []
        return sum(turn.seconds(self.now) for turn in (*self.spoken, *self.waiting, *running))

    @property
    def left(self) -> int | None:
        """How many seconds of the whole list are left; None where it has no end."""
        return None if self.floor.total is None else self.floor.total - self.seconds

    @property
    def over(self) -> int:
        """By how many seconds the whole list is over its time."""
        return max(0, -(self.left or 0))


def session_at(who: Standing, meeting: str, uid: str) -> Session:
    """A session that somebody may see.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = SEE_SESSION.among(who, Session.objects.select_related("meeting__process", "meeting__edition__mechanism"))
    return get_object_or_404(rows, meeting__slug=meeting, uid=uid)


def floor_at(who: Standing, uid: str) -> Floor:
    """A list of speakers that somebody may see.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    return get_object_or_404(SEE_FLOOR.among(who, Floor.objects.select_related("session__meeting")), uid=uid)


def led(who: Standing) -> QuerySet[Floor]:
    """The lists that are open, of those that somebody leads."""
    return LEAD_FLOOR.among(who, Floor.objects.filter(state__in=(FloorState.OPEN, FloorState.FULL)))


def turns_of(floor: Floor) -> QuerySet[Turn]:
    """The turns of a list with who takes them."""
    comes_for = ("participation__organisation", "participation__mechanism")
    return floor.turns.select_related("participation__person", *comes_for, "floor")


def room_of(floor: Floor) -> Room:
    """A list as it stands now; two queries whatever its length."""
    turns = list(turns_of(floor))
    return Room(
        floor,
        next((turn for turn in turns if turn.state in ON), None),
        tuple(turn for turn in turns if turn.state == TurnState.WAITING),
        tuple(
            sorted(
                (turn for turn in turns if turn.state == TurnState.SPOKEN), key=lambda turn: turn.ended or turn.asked
            )
        ),
        timezone.now(),
    )


def own_participation(who: Standing, floor: Floor) -> Participation | None:
    """As whom somebody takes part in the meeting of a list."""
    rows = Participation.objects.filter(meeting=floor.session.meeting_id, person=who.person)
    return rows.first() if who.person is not None else None


def suggested(room: Room, manner: str, language: str) -> list[Placed]:
    """A suggested order of those who wait, each with its reason; nobody has to follow it."""
    before = Counter[int]()
    for turn in room.spoken:
        before[turn.participation_id] += turn.spoken
    asked = [_asked(turn, before[turn.participation_id]) for turn in room.waiting]
    return suggest(asked, [_asked(turn, turn.spoken) for turn in room.spoken], manner, language)


def _asked(turn: Turn, spoken: int) -> Asked:
    person, organisation = turn.participation.person, turn.participation.organisation
    return Asked(
        turn=turn.uid,
        name=person.name,
        kind=turn.kind,
        gender=person.gender,
        country=(organisation.country if organisation else "") or person.country,
        organisation=str(organisation) if organisation else "",
        stakeholder_type=organisation.stakeholder_type if organisation else "",
        group=turn.on_behalf,
        spoken=spoken,
    )

"""The list of speakers: opening it, asking for the floor, the order. Every change raises the list's revision.

Giving the floor, and the clock, stand in `clock`.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.actions import ASK, MOVE, NOTE, ORDER_FLOOR, SET_FLOOR, WITHDRAW
from relatoria_web.convene.models import Floor, FloorState, Participation, Session, Turn, TurnKind, TurnState
from relatoria_web.convene.rules import ASK_FLOOR, LEAD_FLOOR, LEAD_TURN, NOTE_TURN, WITHDRAW_TURN
from relatoria_web.site.models.base import Noun, StaleError
from relatoria_web.site.standing import Standing
from relatoria_web.trace.domain.log import log

TAKES = {FloorState.OPEN: tuple(TurnKind), FloorState.FULL: (TurnKind.REPLY, TurnKind.POINT_OF_ORDER)}
"""What a list takes by its state, else points of order only. Who is named late in a debate may still reply."""

WORDS = {
    "closed": _("The list of speakers is closed. Ask the moderator."),
    "twice": _("You are on the list already."),
    "not_yours": _("You can ask for the floor for yourself only."),
    "not_waiting": _("This turn was taken or withdrawn meanwhile. Nothing was changed."),
    "not_speaking": _("This turn has ended already. Nothing was changed."),
    "not_spoken": _("This turn was not ended, or was taken up again. Nothing was changed."),
}
"""Why the floor does not allow something, in words, by code."""


class FloorError(Exception):
    """The floor does not allow it; ``code`` says why: «closed», «twice», «not_yours», «not_waiting», «not_speaking»,
    «not_spoken».
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def floor_of(session: Session) -> Floor:
    """The list of a session: closed and empty until somebody opens it."""
    return Floor.objects.get_or_create(session=session)[0]


@transaction.atomic
def set_floor(
    who: Standing, *, floor: Floor, state: str, limits: dict[str, int] | None = None, total: int | None = None
) -> Floor:
    """Open or close a list, and set its time limits."""
    LEAD_FLOOR.demand(who, floor)
    floor.revise(None, state=FloorState(state), limits=limits if limits is not None else floor.limits, total=total)
    log(who, SET_FLOOR, floor, meeting=floor.session.meeting_id, state=state)
    return floor


@transaction.atomic
def ask(
    who: Standing, *, floor: Floor, participation: Participation, kind: str = TurnKind.STATEMENT, on_behalf: str = ""
) -> Turn:
    """Put somebody at the end of the list: oneself, or anybody by who leads the floor. A point of order goes first.

    A list that is closed to further speakers still takes replies, any list takes points of order.

    Raises:
        FloorError: «closed» if the list takes nobody, «twice» if they already wait for the same, «not_yours».
    """
    ASK_FLOOR.demand(who, floor)
    leads = LEAD_FLOOR.allows(who, floor)
    if not leads and (participation.person_id != who.person or participation.meeting_id != floor.session.meeting_id):
        raise FloorError("not_yours")
    locked(floor)
    if not leads and kind not in TAKES.get(FloorState(floor.state), (TurnKind.POINT_OF_ORDER,)):
        raise FloorError("closed")
    waiting = floor.turns.filter(state=TurnState.WAITING)
    if waiting.filter(participation=participation, kind=kind).exists():
        raise FloorError("twice")
    turn = Turn.objects.create(
        floor=floor,
        participation=participation,
        kind=TurnKind(kind),
        on_behalf=on_behalf.strip(),
        place=_next_place(floor, kind),
        asked=timezone.now(),
        limit=floor.limit_of(kind, on_behalf.strip()),
    )
    return done(who, ASK, turn)


def _next_place(floor: Floor, kind: str) -> int:
    """The last place; of a point of order the first among those who wait, who all move down by one."""
    last = floor.turns.aggregate(last=Max("place"))["last"] or 0
    if kind != TurnKind.POINT_OF_ORDER:
        return last + 1
    waiting = floor.turns.filter(state=TurnState.WAITING)
    urgent = waiting.filter(kind=TurnKind.POINT_OF_ORDER).aggregate(last=Max("place"))["last"]
    first = waiting.order_by("place").values_list("place", flat=True).first()
    place = urgent + 1 if urgent is not None else first if first is not None else last + 1
    make_room(floor, int(place))
    return int(place)


@transaction.atomic
def withdraw(who: Standing, *, turn: Turn) -> Turn:
    """Take a turn off the list before it is spoken."""
    WITHDRAW_TURN.demand(who, turn)
    locked(turn.floor)
    expect(turn, TurnState.WAITING)
    turn.revise(None, state=TurnState.WITHDRAWN, ended=timezone.now())
    return done(who, WITHDRAW, turn)


@transaction.atomic
def put_in_order(who: Standing, *, floor: Floor, turns: Sequence[str]) -> Floor:
    """Put those who wait in the order of the given uids; who is not named keeps the order behind them."""
    LEAD_FLOOR.demand(who, floor)
    locked(floor)
    waiting = list(floor.turns.filter(state=TurnState.WAITING))
    rank = {uid: at for at, uid in enumerate(turns)}
    ordered = sorted(waiting, key=lambda turn: (rank.get(turn.uid, len(rank)), turn.place))
    for place, turn in zip(sorted(turn.place for turn in waiting), ordered, strict=True):
        turn.place = place
    Turn.objects.bulk_update(ordered, ["place"])
    _raise(floor)
    log(who, ORDER_FLOOR, floor, meeting=floor.session.meeting_id, turns=len(ordered))
    return floor


def up(who: Standing, *, turn: Turn) -> Turn:
    """Move somebody who waits before the one in front of them; of the first, nothing changes."""
    return _move(who, turn, ahead=True)


def down(who: Standing, *, turn: Turn) -> Turn:
    """Move somebody who waits behind the next; of the last, nothing changes."""
    return _move(who, turn, ahead=False)


@transaction.atomic
def _move(who: Standing, turn: Turn, *, ahead: bool) -> Turn:
    LEAD_TURN.demand(who, turn)
    locked(turn.floor)
    expect(turn, TurnState.WAITING)
    waiting = turn.floor.turns.filter(state=TurnState.WAITING)
    side = waiting.filter(place__lt=turn.place) if ahead else waiting.filter(place__gt=turn.place)
    other = side.order_by("-place" if ahead else "place").first()
    if other is None:
        return turn
    here = turn.place
    turn.revise(None, place=other.place)
    other.revise(None, place=here)
    return done(who, MOVE, turn)


@transaction.atomic
def note(who: Standing, *, turn: Turn, text: str, edition: int) -> Turn:
    """Keep the rapporteur's note on a turn, if it still is the ``edition`` that they began from.

    Raises:
        StaleError: if somebody else noted meanwhile; nothing is overwritten.
    """
    NOTE_TURN.demand(who, turn)
    rows = Turn.objects.filter(pk=turn.pk, note_edition=edition)
    written = rows.update(note=text, note_edition=F("note_edition") + 1)
    turn.refresh_from_db()
    if not written:
        raise StaleError(turn)
    log(who, NOTE, turn, meeting=turn.floor.session.meeting_id)
    return turn


_REFUSED = {TurnState.WAITING: "not_waiting", TurnState.SPOKEN: "not_spoken"}


def expect(turn: Turn, *states: TurnState) -> None:
    """See that a turn still is where the one who acts believes it to be: two presses of a key do one thing.

    Raises:
        FloorError: «not_waiting», «not_speaking» or «not_spoken».
    """
    turn.refresh_from_db()
    if turn.state not in states:
        raise FloorError(_REFUSED.get(states[0], "not_speaking"))


def locked(floor: Floor) -> None:
    """Hold the list until the transaction ends: changes come one after another."""
    Floor.objects.select_for_update().get(pk=floor.pk)


def make_room(floor: Floor, place: int) -> None:
    """Move those who wait at a place, or behind it, down by one."""
    floor.turns.filter(state=TurnState.WAITING, place__gte=place).update(place=F("place") + 1)


def _raise(floor: Noun) -> None:
    floor.revise(None)


def done(who: Standing, action: str, turn: Turn) -> Turn:
    """Tell every screen and the audit trail."""
    _raise(turn.floor)
    log(who, action, turn, meeting=turn.floor.session.meeting_id, kind=turn.kind)
    return turn

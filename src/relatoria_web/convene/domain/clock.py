"""Who has the floor, and the clock: giving it, stopping it, ending, and what did not go as it was called."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max, Min
from django.utils import timezone

from relatoria_web.convene.actions import ABSENT, AGAIN, BACK, END, GIVE, PAUSE, RESUME
from relatoria_web.convene.domain.floor import done, expect, locked, make_room
from relatoria_web.convene.models import Floor, Turn, TurnKind, TurnState
from relatoria_web.convene.rules import LEAD_TURN
from relatoria_web.site.standing import Standing

ON = (TurnState.SPEAKING, TurnState.PAUSED)


@transaction.atomic
def give(who: Standing, *, turn: Turn) -> Turn:
    """Give the floor, and let the clock of the turn run. Whoever had it has spoken.

    A point of order only interrupts: whoever had the floor waits first in line, with what was spoken on the clock.
    """
    _led(who, turn, TurnState.WAITING)
    _take(who, turn.floor, interrupt=turn.kind == TurnKind.POINT_OF_ORDER)
    now = timezone.now()
    turn.revise(None, state=TurnState.SPEAKING, began=turn.began or now, since=now, absent=None)
    return done(who, GIVE, turn)


@transaction.atomic
def pause(who: Standing, *, turn: Turn) -> Turn:
    """Stop the clock of who speaks; of a clock that stands, nothing changes."""
    _led(who, turn, *ON)
    if turn.state == TurnState.PAUSED:
        return turn
    turn.revise(None, state=TurnState.PAUSED, spoken=turn.seconds(timezone.now()), since=None)
    return done(who, PAUSE, turn)


@transaction.atomic
def resume(who: Standing, *, turn: Turn) -> Turn:
    """Let the clock run on; of a clock that runs, nothing changes."""
    _led(who, turn, *ON)
    if turn.state == TurnState.SPEAKING:
        return turn
    turn.revise(None, state=TurnState.SPEAKING, since=timezone.now())
    return done(who, RESUME, turn)


@transaction.atomic
def end(who: Standing, *, turn: Turn) -> Turn:
    """End a turn: how long it was stays on the list."""
    _led(who, turn, *ON)
    return _end(who, turn)


@transaction.atomic
def again(who: Standing, *, turn: Turn) -> Turn:
    """Give the floor back to somebody whose turn was ended too soon: the clock runs on from where it stood."""
    _led(who, turn, TurnState.SPOKEN)
    _take(who, turn.floor)
    turn.revise(None, state=TurnState.SPEAKING, since=timezone.now(), ended=None)
    return done(who, AGAIN, turn)


@transaction.atomic
def back(who: Standing, *, turn: Turn) -> Turn:
    """Take the floor back: the turn waits first in line, with what was spoken on the clock."""
    _led(who, turn, *ON)
    return done(who, BACK, _first(turn))


@transaction.atomic
def absent(who: Standing, *, turn: Turn) -> Turn:
    """Note that who was called is not in the room: the turn waits last in line, and nothing is on its clock."""
    _led(who, turn, TurnState.WAITING, *ON)
    turn.revise(None, absent=timezone.now(), place=_last(turn.floor), began=None, **_waiting(0))
    return done(who, ABSENT, turn)


def _led(who: Standing, turn: Turn, *states: TurnState) -> None:
    """Hold the list for somebody who leads it, while a turn is where they believe it to be."""
    LEAD_TURN.demand(who, turn)
    locked(turn.floor)
    expect(turn, *states)


def _take(who: Standing, floor: Floor, *, interrupt: bool = False) -> None:
    """Take the floor from whoever has it: their turn is over, or waits first in line where it is interrupted."""
    for other in floor.turns.filter(state__in=ON):
        if interrupt and other.kind != TurnKind.POINT_OF_ORDER:
            _first(other)
        else:
            _end(who, other)


def _first(turn: Turn) -> Turn:
    """Put a turn before all who wait, but for points of order."""
    others = turn.floor.turns.filter(state=TurnState.WAITING).exclude(kind=TurnKind.POINT_OF_ORDER)
    place = others.aggregate(first=Min("place"))["first"] or _last(turn.floor)
    make_room(turn.floor, place)
    return turn.revise(None, place=place, **_waiting(turn.seconds(timezone.now())))


def _last(floor: Floor) -> int:
    last: int = floor.turns.aggregate(last=Max("place"))["last"]
    return last + 1


def _waiting(spoken: int) -> dict[str, Any]:
    return {"state": TurnState.WAITING, "spoken": spoken, "since": None}


def _end(who: Standing, turn: Turn) -> Turn:
    now = timezone.now()
    turn.revise(None, state=TurnState.SPOKEN, spoken=turn.seconds(now), since=None, ended=now)
    return done(who, END, turn)

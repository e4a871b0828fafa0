"""In the room: opening a list of speakers, asking for the floor, giving it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.floor import FLOORS, TURNS
from relatoria_web.api.resources.frame import SESSIONS
from relatoria_web.api.resources.people import PARTICIPATIONS
from relatoria_web.convene.domain import clock
from relatoria_web.convene.domain import floor as domain
from relatoria_web.convene.models import FloorState, Turn, TurnKind
from relatoria_web.convene.rules import LEAD_FLOOR


class FloorIn(In):
    """What of a list can be changed."""

    state: FloorState | None = None
    limits: dict[str, int] | None = None
    total: int | None = None


class Ask(In):
    """Who wants to speak, and what for."""

    participation: str
    kind: TurnKind = TurnKind.STATEMENT
    on_behalf: str = ""


class Order(In):
    """The turns that wait, in the order wanted."""

    turns: list[str]


class Note(In):
    """The rapporteur's note on a turn, and the edition that they began from."""

    note: str
    note_edition: int


def _set(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
    LEAD_FLOOR.demand(call.who, row)
    row.revise(revision)  # the list's revision is what every screen goes by
    held = {"state": row.state, "limits": row.limits, "total": row.total}
    domain.set_floor(call.who, floor=row, **(held | fields))


def _open(call: Call, row: Any, data: Any) -> Any:
    return domain.floor_of(row)


def _ask(call: Call, row: Any, data: Any) -> Any:
    who = PARTICIPATIONS.needed(call, data.participation, "participation")
    return domain.ask(call.who, floor=row, participation=who, kind=data.kind, on_behalf=data.on_behalf)


def _order(call: Call, row: Any, data: Any) -> Any:
    return domain.put_in_order(call.who, floor=row, turns=data.turns)


def _note(call: Call, row: Any, data: Any) -> Any:
    return domain.note(call.who, turn=row, text=data.note, edition=data.note_edition)


def _turn(change: Callable[..., Turn], summary: str) -> Act:
    verb = change.__name__

    def run(call: Call, row: Any, data: Any) -> Any:
        return change(call.who, turn=row)

    return Act(f"{verb}_turn", summary, f"/turns/{{key}}/{verb}/", Scope.CONVENE, run, TURNS, out=TURNS)


ACTS = (
    Change(FLOORS, Scope.CONVENE, FloorIn, _set),
    Act(
        "floor_of_session",
        "The list of speakers of a session, closed and empty until somebody opens it",
        "/sessions/{key}/floor/",
        Scope.CONVENE,
        _open,
        SESSIONS,
        out=FLOORS,
    ),
    Act("ask_floor", "Ask for the floor", "/floors/{key}/ask/", Scope.CONVENE, _ask, FLOORS, Ask, TURNS),
    Act(
        "order_floor",
        "Put those who wait in order",
        "/floors/{key}/order/",
        Scope.CONVENE,
        _order,
        FLOORS,
        Order,
        FLOORS,
    ),
    _turn(clock.give, "Give the floor"),
    _turn(clock.pause, "Stop the clock of who speaks"),
    _turn(clock.resume, "Let the clock run on"),
    _turn(clock.end, "End a turn"),
    _turn(clock.again, "Give the floor back to whose turn was ended"),
    _turn(clock.back, "Put the turn of who speaks back on the list, first in line"),
    _turn(clock.absent, "Note that who was called is not in the room, and put them last"),
    _turn(domain.withdraw, "Take a turn off the list"),
    _turn(domain.up, "Move a turn that waits before the one in front of it"),
    _turn(domain.down, "Move a turn that waits behind the next"),
    Act(
        "note_turn",
        "Keep the rapporteur's note on a turn",
        "/turns/{key}/note/",
        Scope.CONVENE,
        _note,
        TURNS,
        Note,
        TURNS,
    ),
)

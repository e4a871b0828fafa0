"""Who has the floor, what the clock says, what did not go as it was called, and that two presses do one thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.factories import floor, web

from relatoria_web.convene.domain import clock
from relatoria_web.convene.domain.floor import FloorError, note
from relatoria_web.convene.domain.queries.floor import room_of
from relatoria_web.convene.models import Floor, Turn, TurnKind, TurnState
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db


def _chair(of: Floor) -> Standing:
    return web.standing(Role.MODERATOR, of.session.meeting)


def _line(of: Floor) -> list[str]:
    """Who waits, in their order."""
    return [turn.uid for turn in room_of(of).waiting]


def _speaking(of: Floor, seconds: int, **fields: object) -> Turn:
    """A turn that has been spoken for so long."""
    turn = clock.give(_chair(of), turn=floor.turn(of, **fields))
    Turn.objects.filter(pk=turn.pk).update(since=timezone.now() - timedelta(seconds=seconds))
    turn.refresh_from_db()
    return turn


def test_give_ends_the_turn_before_and_counts_its_seconds() -> None:
    held = floor.floor()
    first, second = floor.turn(held), floor.turn(held)
    clock.give(_chair(held), turn=first)
    Turn.objects.filter(pk=first.pk).update(since=timezone.now() - timedelta(seconds=90))
    clock.give(_chair(held), turn=second)
    first.refresh_from_db()
    assert (first.state, first.spoken, second.state) == (TurnState.SPOKEN, 90, TurnState.SPEAKING)


def test_give_twice_does_one_thing() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    clock.give(_chair(held), turn=turn)
    with pytest.raises(FloorError, match="not_waiting"):
        clock.give(_chair(held), turn=turn)


def test_clock_stands_while_paused() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    clock.give(_chair(held), turn=turn)
    Turn.objects.filter(pk=turn.pk).update(since=timezone.now() - timedelta(seconds=30))
    turn.refresh_from_db()
    clock.pause(_chair(held), turn=turn)
    assert turn.seconds(timezone.now() + timedelta(minutes=5)) == 30
    clock.resume(_chair(held), turn=turn)
    assert turn.seconds(timezone.now() + timedelta(minutes=5)) == 330


def test_every_change_raises_the_revision() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    seen = [held.revision]
    for act in (clock.give, clock.pause, clock.resume, clock.end):
        act(_chair(held), turn=turn)
        held.refresh_from_db()
        seen.append(held.revision)
    assert seen == sorted(set(seen))


def test_delegate_does_not_give_the_floor() -> None:
    held = floor.floor()
    with pytest.raises(PermissionDenied):
        clock.give(web.standing(Role.DELEGATE, held.session.meeting), turn=floor.turn(held))


def test_clock_does_not_make_a_note_stale() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    clock.give(_chair(held), turn=turn)
    assert note(web.standing(Role.RAPPORTEUR, held.session.meeting), turn=turn, text="a", edition=0).note == "a"


def test_point_of_order_interrupts_and_the_clock_runs_on_after_it() -> None:
    held = floor.floor()
    speaker, other = _speaking(held, 40), floor.turn(held)
    point = clock.give(_chair(held), turn=floor.turn(held, kind=TurnKind.POINT_OF_ORDER))
    speaker.refresh_from_db()
    assert (speaker.state, speaker.spoken, _line(held)) == (TurnState.WAITING, 40, [speaker.uid, other.uid])
    began = speaker.began
    clock.give(_chair(held), turn=speaker)
    point.refresh_from_db()
    assert (point.state, speaker.state, speaker.spoken, speaker.began) == (
        TurnState.SPOKEN,
        TurnState.SPEAKING,
        40,
        began,
    )


def test_interrupted_speaker_waits_behind_another_point_of_order() -> None:
    held = floor.floor()
    speaker = _speaking(held, 5)
    points = [floor.turn(held, kind=TurnKind.POINT_OF_ORDER) for _ in range(2)]
    other = floor.turn(held)
    clock.give(_chair(held), turn=points[0])
    assert _line(held) == [points[1].uid, speaker.uid, other.uid]


def test_back_puts_who_speaks_first_in_line_with_the_time_that_was_spoken() -> None:
    held = floor.floor()
    speaker, other = _speaking(held, 12), floor.turn(held)
    clock.back(_chair(held), turn=speaker)
    assert (speaker.state, speaker.spoken, speaker.since, _line(held)) == (
        TurnState.WAITING,
        12,
        None,
        [speaker.uid, other.uid],
    )


@pytest.mark.parametrize("called", [False, True])
def test_absent_waits_last_with_nothing_on_the_clock(called: bool) -> None:
    held = floor.floor()
    away = _speaking(held, 7) if called else floor.turn(held)
    other = floor.turn(held)
    clock.absent(_chair(held), turn=away)
    assert (away.spoken, away.began, away.absent is None, _line(held)) == (0, None, False, [other.uid, away.uid])
    clock.give(_chair(held), turn=away)
    assert (away.state, away.absent) == (TurnState.SPEAKING, None)


def test_again_runs_the_clock_on_and_ends_whoever_has_the_floor() -> None:
    held = floor.floor()
    first, second = _speaking(held, 30), floor.turn(held)
    clock.give(_chair(held), turn=second)
    first.refresh_from_db()
    clock.again(_chair(held), turn=first)
    second.refresh_from_db()
    assert (first.state, first.spoken, first.ended, second.state) == (TurnState.SPEAKING, 30, None, TurnState.SPOKEN)


@pytest.mark.parametrize("act", [clock.pause, clock.resume])
def test_clock_that_is_as_wanted_already_is_left_alone(act: Callable[..., Turn]) -> None:
    held = floor.floor()
    turn = _speaking(held, 20)
    act(_chair(held), turn=turn)
    held.refresh_from_db()
    revision = held.revision
    act(_chair(held), turn=turn)
    held.refresh_from_db()
    assert held.revision == revision


@pytest.mark.parametrize(
    ("act", "state", "code"),
    [
        (clock.give, TurnState.SPOKEN, "not_waiting"),
        (clock.end, TurnState.SPOKEN, "not_speaking"),
        (clock.back, TurnState.WAITING, "not_speaking"),
        (clock.again, TurnState.WAITING, "not_spoken"),
        (clock.absent, TurnState.WITHDRAWN, "not_waiting"),
    ],
)
def test_act_on_a_turn_that_is_elsewhere_is_refused(act: Callable[..., Turn], state: TurnState, code: str) -> None:
    held = floor.floor()
    with pytest.raises(FloorError, match=code):
        act(_chair(held), turn=floor.turn(held, state=state))


def test_time_of_the_whole_list_counts_those_who_were_interrupted() -> None:
    held = floor.floor(total=60)
    clock.back(_chair(held), turn=_speaking(held, 80))
    room = room_of(held)
    assert (room.seconds, room.left, room.over) == (80, -20, 20)

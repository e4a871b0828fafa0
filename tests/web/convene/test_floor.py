"""The list of speakers: who may ask, who gives, what the clock says, and that two presses do one thing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import floor, web

from relatoria_web.convene.domain import floor as acts
from relatoria_web.convene.domain.queries.floor import room_of, suggested
from relatoria_web.convene.models import Floor, FloorState, Turn, TurnKind, TurnState
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db


def _chair(of: Floor) -> Standing:
    return web.standing(Role.MODERATOR, of.session.meeting)


def _places(of: Floor) -> list[str]:
    return [turn.uid for turn in of.turns.filter(state=TurnState.WAITING).order_by("place")]


def test_delegate_asks_for_themselves() -> None:
    held = floor.floor(limits={"statement": 120, "group": 240})
    person = web.person()
    own = floor.participation(held, person=person)
    who = standing_of(web.member(Role.DELEGATE, held.session.meeting, person=person))
    turn = acts.ask(who, floor=held, participation=own, on_behalf=" the group ")
    assert (turn.state, turn.on_behalf, turn.limit) == (TurnState.WAITING, "the group", 240)


def test_delegate_does_not_ask_for_somebody_else() -> None:
    held = floor.floor()
    who = standing_of(web.member(Role.DELEGATE, held.session.meeting, person=web.person()))
    with pytest.raises(acts.FloorError, match="not_yours"):
        acts.ask(who, floor=held, participation=floor.participation(held))


@pytest.mark.parametrize(
    ("state", "kind", "code"),
    [
        (FloorState.CLOSED, TurnKind.STATEMENT, "closed"),
        (FloorState.FULL, TurnKind.QUESTION, "closed"),
        (FloorState.FULL, TurnKind.POINT_OF_ORDER, ""),
        (FloorState.OPEN, TurnKind.REPLY, ""),
    ],
)
def test_ask_by_the_state_of_the_list(state: FloorState, kind: TurnKind, code: str) -> None:
    held = floor.floor(state=state)
    person = web.person()
    own = floor.participation(held, person=person)
    who = standing_of(web.member(Role.DELEGATE, held.session.meeting, person=person))
    if not code:
        assert acts.ask(who, floor=held, participation=own, kind=kind).kind == kind
        return
    with pytest.raises(acts.FloorError, match=code):
        acts.ask(who, floor=held, participation=own, kind=kind)


def test_ask_twice_for_the_same_is_refused() -> None:
    held = floor.floor()
    own = floor.participation(held)
    acts.ask(_chair(held), floor=held, participation=own)
    with pytest.raises(acts.FloorError, match="twice"):
        acts.ask(_chair(held), floor=held, participation=own)


def test_points_of_order_go_first_in_the_order_in_which_they_are_raised() -> None:
    held = floor.floor()
    first, second = floor.turn(held), floor.turn(held)
    points = [
        acts.ask(_chair(held), floor=held, participation=floor.participation(held), kind=TurnKind.POINT_OF_ORDER)
        for _ in range(2)
    ]
    assert _places(held) == [points[0].uid, points[1].uid, first.uid, second.uid]


def test_give_ends_the_turn_before_and_counts_its_seconds() -> None:
    held = floor.floor()
    first, second = floor.turn(held), floor.turn(held)
    acts.give(_chair(held), turn=first)
    Turn.objects.filter(pk=first.pk).update(since=timezone.now() - timedelta(seconds=90))
    acts.give(_chair(held), turn=second)
    first.refresh_from_db()
    assert (first.state, first.spoken, second.state) == (TurnState.SPOKEN, 90, TurnState.SPEAKING)


def test_give_twice_does_one_thing() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    acts.give(_chair(held), turn=turn)
    with pytest.raises(acts.FloorError, match="not_waiting"):
        acts.give(_chair(held), turn=turn)


def test_clock_stands_while_paused() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    acts.give(_chair(held), turn=turn)
    Turn.objects.filter(pk=turn.pk).update(since=timezone.now() - timedelta(seconds=30))
    turn.refresh_from_db()
    acts.pause(_chair(held), turn=turn)
    assert turn.seconds(timezone.now() + timedelta(minutes=5)) == 30
    acts.resume(_chair(held), turn=turn)
    assert turn.seconds(timezone.now() + timedelta(minutes=5)) == 330


def test_every_change_raises_the_revision() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    seen = [held.revision]
    for act in (acts.give, acts.pause, acts.resume, acts.end):
        act(_chair(held), turn=turn)
        held.refresh_from_db()
        seen.append(held.revision)
    assert seen == sorted(set(seen))


def test_delegate_does_not_give_the_floor() -> None:
    held = floor.floor()
    with pytest.raises(PermissionDenied):
        acts.give(web.standing(Role.DELEGATE, held.session.meeting), turn=floor.turn(held))


def test_put_in_order_keeps_who_is_not_named_behind() -> None:
    held = floor.floor()
    turns = [floor.turn(held) for _ in range(3)]
    acts.put_in_order(_chair(held), floor=held, turns=[turns[2].uid, "nobody", turns[0].uid])
    assert _places(held) == [turns[2].uid, turns[0].uid, turns[1].uid]


def test_note_of_somebody_else_is_not_overwritten() -> None:
    held = floor.floor()
    who = web.standing(Role.RAPPORTEUR, held.session.meeting)
    turn = floor.turn(held)
    acts.note(who, turn=turn, text="first", edition=0)
    with pytest.raises(StaleError):
        acts.note(who, turn=turn, text="second", edition=0)
    turn.refresh_from_db()
    assert turn.note == "first"


def test_clock_does_not_make_a_note_stale() -> None:
    held = floor.floor()
    turn = floor.turn(held)
    acts.give(_chair(held), turn=turn)
    assert acts.note(web.standing(Role.RAPPORTEUR, held.session.meeting), turn=turn, text="a", edition=0).note == "a"


@pytest.mark.parametrize("manner", ["inscription", "protocol", "balanced"])
def test_suggested_order_names_everybody_once_with_a_reason(manner: str) -> None:
    held = floor.floor()
    turns = [floor.turn(held), floor.turn(held, on_behalf="the African Group"), floor.turn(held)]
    places = suggested(room_of(held), manner, "fr")
    assert sorted(place.turn for place in places) == sorted(turn.uid for turn in turns)
    assert all(place.reason for place in places)


@pytest.mark.parametrize("rows", [1, 3])
def test_room_asks_the_same_questions_whatever_the_list(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    held = floor.floor(session=web.session(meeting=web.public_meeting()))
    for _ in range(rows):
        floor.turn(held)
    with django_assert_num_queries(5):
        client.get(reverse("convene:room", args=[held.session.meeting.slug, held.session.uid]))


def test_part_at_the_same_revision_is_empty(client: Client) -> None:
    held = floor.floor(session=web.session(meeting=web.public_meeting()))
    answer = client.get(reverse("convene:floor", args=[held.uid]), {"since": held.revision})
    assert (answer.status_code, answer.content) == (204, b"")


def test_part_at_a_revision_that_was_guessed_tells_a_stranger_nothing(client: Client) -> None:
    held = floor.floor()
    assert client.get(reverse("convene:floor", args=[held.uid]), {"since": held.revision}).status_code == 404


def test_notes_are_for_the_team_only(client: Client) -> None:
    held = floor.floor(session=web.session(meeting=web.public_meeting()))
    floor.turn(held, state=TurnState.SPOKEN, began=timezone.now(), note="a secret note")
    address = reverse("convene:room", args=[held.session.meeting.slug, held.session.uid])
    assert "a secret note" not in client.get(address).content.decode()
    client.force_login(web.member(Role.RAPPORTEUR, held.session.meeting))
    assert "a secret note" in client.get(address).content.decode()


def test_press_on_a_turn_that_is_gone_says_so_and_changes_nothing(client: Client) -> None:
    held = floor.floor()
    turn = floor.turn(held, state=TurnState.WITHDRAWN)
    client.force_login(web.member(Role.MODERATOR, held.session.meeting))
    page = client.post(reverse("convene:floor_act", args=[held.uid, turn.uid, "give"]), follow=True)
    assert "taken or withdrawn meanwhile" in page.content.decode()
    turn.refresh_from_db()
    assert turn.state == TurnState.WITHDRAWN


def test_part_is_shared_by_those_who_can_do_nothing_in_it_and_follows_every_change(client: Client) -> None:
    held = floor.floor(session=web.session(meeting=web.public_meeting()))
    first, second = floor.turn(held), floor.turn(held)
    address = reverse("convene:floor", args=[held.uid])
    pages = [client.get(address).content.decode() for _ in range(2)]
    acts.give(_chair(held), turn=first)
    after = client.get(address).content.decode()
    client.force_login(web.member(Role.DELEGATE, held.session.meeting, person=second.participation.person))
    own = client.get(address).content.decode()
    assert [f'data-revision="{n}"' in page for n, page in ((0, pages[0]), (0, pages[1]), (1, after))] == [True] * 3
    assert ("csrfmiddlewaretoken" in after, "csrfmiddlewaretoken" in own) == (False, True)

"""The list of speakers: who may ask, in which order they stand, what each screen is given."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import floor, web

from relatoria_web.convene.domain import clock
from relatoria_web.convene.domain import floor as acts
from relatoria_web.convene.domain.queries.floor import room_of, suggested
from relatoria_web.convene.models import Floor, FloorState, Turn, TurnKind, TurnState
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


def _chair(of: Floor) -> Standing:
    return web.standing(Role.MODERATOR, of.session.meeting)


def _places(of: Floor) -> list[str]:
    return [turn.uid for turn in of.turns.filter(state=TurnState.WAITING).order_by("place")]


def _room(of: Floor) -> str:
    return reverse("convene:room", args=[of.session.meeting.slug, of.session.uid])


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
        (FloorState.FULL, TurnKind.REPLY, ""),
        (FloorState.CLOSED, TurnKind.REPLY, "closed"),
        (FloorState.ENDED, TurnKind.POINT_OF_ORDER, ""),
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


def test_move_up_and_down_change_places_with_the_neighbour_among_those_who_wait() -> None:
    held = floor.floor()
    first, gone, second, third = (floor.turn(held) for _ in range(4))
    gone.revise(None, state=TurnState.SPOKEN)
    chair = _chair(held)
    acts.up(chair, turn=third)
    assert _places(held) == [first.uid, third.uid, second.uid]
    acts.down(chair, turn=first)
    assert _places(held) == [third.uid, first.uid, second.uid]
    acts.up(chair, turn=third)
    acts.down(chair, turn=second)
    assert _places(held) == [third.uid, first.uid, second.uid]
    assert gone.uid not in _places(held)


def test_move_up_tells_every_screen_and_the_trail() -> None:
    held = floor.floor()
    floor.turn(held)
    second = floor.turn(held)
    before = held.revision
    acts.up(_chair(held), turn=second)
    held.refresh_from_db()
    assert held.revision == before + 1
    assert Entry.objects.filter(action="convene.turn.move", target=second.uid).count() == 1


@pytest.mark.parametrize("move", [acts.up, acts.down])
def test_move_of_a_turn_that_was_taken_meanwhile_changes_nothing(move: Any) -> None:
    held = floor.floor()
    turns = [floor.turn(held) for _ in range(3)]
    clock.give(_chair(held), turn=turns[1])
    with pytest.raises(acts.FloorError, match="not_waiting"):
        move(_chair(held), turn=Turn.objects.get(pk=turns[1].pk))
    assert _places(held) == [turns[0].uid, turns[2].uid]


def test_move_is_for_who_leads_only(client: Client) -> None:
    held = floor.floor(session=web.session(meeting=web.public_meeting()))
    turns = [floor.turn(held) for _ in range(2)]
    address = reverse("convene:floor_act", args=[held.uid, turns[1].uid, "up"])
    client.force_login(web.member(Role.DELEGATE, held.session.meeting))
    assert 'data-move="up"' not in client.get(_room(held)).content.decode()
    assert client.post(address).status_code == 403
    assert _places(held) == [turns[0].uid, turns[1].uid]


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
    clock.give(_chair(held), turn=first)
    after = client.get(address).content.decode()
    client.force_login(web.member(Role.DELEGATE, held.session.meeting, person=second.participation.person))
    own = client.get(address).content.decode()
    assert [f'data-revision="{n}"' in page for n, page in ((0, pages[0]), (0, pages[1]), (1, after))] == [True] * 3
    assert ("csrfmiddlewaretoken" in after, "csrfmiddlewaretoken" in own) == (False, True)


def test_moderator_finds_the_room_whose_list_is_open_from_the_first_page(client: Client) -> None:
    held = floor.floor()
    closed = floor.floor(session=web.session(meeting=held.session.meeting), state=FloorState.CLOSED)
    client.force_login(web.member(Role.MODERATOR, held.session.meeting))
    address = reverse("convene:rooms", args=[held.session.meeting.slug])
    assert f'<a href="{address}">1 list of speakers is open: to the room</a>' in client.get("/").content.decode()
    assert client.get(address)["Location"] == _room(held)
    closed.revise(None, state=FloorState.FULL)
    both = client.get(address).content.decode()
    assert [_room(one) in both for one in (held, closed)] == [True, True]


def test_rooms_that_somebody_does_not_lead_do_not_wait_for_them(client: Client) -> None:
    held = floor.floor()
    client.force_login(web.member(Role.DELEGATE, held.session.meeting))
    address = reverse("convene:rooms", args=[held.session.meeting.slug])
    assert "No list is open" in client.get(address).content.decode()
    assert address not in client.get("/").content.decode()


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_room_of_a_moderator_says_what_happened_to_each_turn(client: Client, language: str) -> None:
    held = floor.floor(total=60)
    turns = [floor.turn(held) for _ in range(4)]
    clock.give(_chair(held), turn=turns[0])
    Turn.objects.filter(pk=turns[0].pk).update(since=timezone.now() - timedelta(seconds=95))
    turns[0].refresh_from_db()
    clock.end(_chair(held), turn=turns[0])
    clock.back(_chair(held), turn=clock.give(_chair(held), turn=turns[1]))
    Turn.objects.filter(pk=turns[1].pk).update(spoken=61)
    clock.absent(_chair(held), turn=turns[2])
    clock.give(_chair(held), turn=turns[3])
    client.force_login(web.member(Role.MODERATOR, held.session.meeting))
    page = client.get(reverse("convene:floor", args=[held.uid]), headers={"accept-language": language}).content.decode()
    words = {
        "es": ("Devolver la palabra", "se interrumpió en", "se le llamó y no estaba en la sala", "de 3:00"),
        "en": ("Give the floor again", "interrupted at", "called, was not in the room", "of 3:00"),
        "fr": ("Rendre la parole", "interrompu à", "appelé, absent de la salle", "sur 3:00"),
    }[language]
    assert [page.count(one) for one in (*words, "1:01", "1:35 min", "1:36")] == [1] * 7


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("screen", [{}, {"screen": ""}])
def test_moments_by_which_the_clock_runs_are_numbers_in_every_language(
    client: Client, language: str, screen: dict[str, str]
) -> None:
    held = floor.floor(session=web.session(meeting=web.public_meeting()))
    since = timezone.now()
    floor.turn(held, state=TurnState.SPEAKING, since=since, began=since)
    page = client.get(reverse("convene:floor", args=[held.uid]), screen, headers={"accept-language": language}).content
    found = dict(re.findall(r'data-(since|now)="(.*?)"', page.decode()))
    assert float(found["since"]) == pytest.approx(since.timestamp(), abs=0.001)
    assert float(found["now"]) >= float(found["since"])

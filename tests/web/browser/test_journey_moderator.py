"""The moderator's journey: finds the room, leads the list and the clock to the end; the projector follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.factories import floor, web

from relatoria_web.convene.models import Floor, FloorState, Turn, TurnState
from relatoria_web.site.standing import Role

LANGUAGES = ["es", "en", "fr"]
WORDS = {
    "es": ("No está en la sala", "se le llamó y no estaba en la sala", "tiempo cumplido", "lista de oradores"),
    "en": ("Not in the room", "called, was not in the room", "time is up", "list of speakers"),
    "fr": ("Pas dans la salle", "appelé, absent de la salle", "temps écoulé", "liste des orateurs"),
}


@pytest.fixture
def held() -> Floor:
    """A list that is still closed, on which two people were put."""
    made = floor.floor(session=web.session(meeting=web.public_meeting()), state=FloorState.CLOSED)
    for name in ("Ana Ruiz", "Karim Diallo"):
        floor.turn(made, participation=floor.participation(made, person=web.person(name=name)))
    return made


def _states(of: Floor) -> list[str]:
    return list(of.turns.order_by("place").values_list("state", flat=True))


def _set(room: Page, state: FloorState) -> None:
    room.click("details summary")
    room.select_option("select[name=state]", state)
    with room.expect_navigation():
        room.click("details form button")


def _put(room: Page, name: str, kind: str) -> None:
    room.select_option("select[name=participation]", label=name)
    room.select_option("select[name=kind]", kind)
    with room.expect_navigation():
        room.click("form[action$='/ask/'] button")


def _press(room: Page, key: str) -> None:
    with room.expect_navigation():
        room.press("body", key)


def _floor(room: Page) -> str:
    return room.locator(".speaking .who").inner_text()


def test_moderator_leads_and_the_projector_follows(opened: Callable[..., Page], held: Floor) -> None:
    """In one language, for nothing here is read but names; the next test has words and keys in all three."""
    language = "fr"
    account = web.member(Role.MODERATOR, held.session.meeting)
    frame = [held.session.meeting.slug, held.session.uid]
    room = opened(reverse("convene:room", args=frame), language=language, account=account)
    screen = opened(reverse("convene:screen", args=frame), language=language, account=account)
    _set(room, FloorState.OPEN)
    held.refresh_from_db()
    assert held.state == FloorState.OPEN
    for key, state, shown in (
        ("n", TurnState.SPEAKING, "Ana Ruiz"),
        ("p", TurnState.PAUSED, "Ana Ruiz"),
        ("p", TurnState.SPEAKING, "Ana Ruiz"),
    ):
        room.press("body", key)
        expect(room.locator(".speaking .who")).to_contain_text("Ana Ruiz")
        expect(screen.locator(".who")).to_have_text(shown)
        assert _states(held) == [state, TurnState.WAITING]
    room.press("body", "x")
    expect(room.locator(".speaking .who")).to_have_count(0)
    expect(screen.locator(".who")).not_to_have_text("Ana Ruiz")
    room.press("body", "n")
    expect(screen.locator(".who")).to_have_text("Karim Diallo")
    assert _states(held) == [TurnState.SPOKEN, TurnState.SPEAKING]


@pytest.mark.parametrize("language", LANGUAGES)
def test_moderator_leads_a_list_that_does_not_go_as_it_was_called(
    opened: Callable[..., Page], held: Floor, language: str
) -> None:
    """Somebody absent, a point of order, a reply after the list was closed, a turn ended too soon, time that is up."""
    away, called, up, waits = WORDS[language]
    held.revise(None, state=FloorState.OPEN)
    for name in ("Noor Haddad", "Mei Chen"):
        floor.participation(held, person=web.person(name=name), organisation=None)
    room = opened("/", language=language, account=web.member(Role.MODERATOR, held.session.meeting))
    room.click(f"#waiting ~ ul a:has-text('{waits}')")
    room.locator("li", has_text="Ana Ruiz").get_by_role("button", name=away).click()
    expect(room.locator("li", has_text="Ana Ruiz")).to_contain_text(called)
    _press(room, "n")
    assert _floor(room).startswith("Karim Diallo")
    Turn.objects.filter(state=TurnState.SPEAKING).update(since=timezone.now() - timedelta(seconds=181))
    room.reload()
    expect(room.locator(".clock .passed")).to_have_text(up)
    _put(room, "Noor Haddad", "point_of_order")
    _press(room, "n")
    assert _floor(room) == "Noor Haddad"
    _press(room, "x")
    _press(room, "n")
    assert _floor(room).startswith("Karim Diallo")
    expect(room.locator(".clock span").first).to_contain_text("3:")
    _set(room, FloorState.FULL)
    _put(room, "Mei Chen", "reply")
    _press(room, "x")
    with room.expect_navigation():
        room.locator("li", has_text="Karim Diallo").get_by_role("button").click()
    assert _floor(room).startswith("Karim Diallo")
    _press(room, "x")
    for _ in range(2):
        _press(room, "n")
        _press(room, "x")
    assert sorted(_states(held)) == [TurnState.SPOKEN] * 4


def test_two_windows_and_a_reload_show_one_clock_and_do_one_thing(opened: Callable[..., Page], held: Floor) -> None:
    account = web.member(Role.MODERATOR, held.session.meeting)
    path = reverse("convene:room", args=[held.session.meeting.slug, held.session.uid])
    one, two = (opened(path, account=account) for _ in range(2))
    two.evaluate("document.getElementById('room').dataset.live = '/nowhere/'")  # a window that hangs behind
    _press(one, "n")
    _press(two, "n")
    expect(two.locator(".notice.error").first).to_contain_text("Nothing was changed")
    assert _states(held) == [TurnState.SPEAKING, TurnState.WAITING]
    _press(one, "p")
    _press(two, "p")
    assert _states(held) == [TurnState.PAUSED, TurnState.WAITING]
    shown = [page.locator(".clock span").first.inner_text() for page in (one, two)]
    one.reload()
    expect(one.locator(".clock span").first).to_have_text(shown[0])
    assert shown[0] == shown[1]
    _press(one, "b")
    expect(two.locator(".speaking .who")).to_have_count(0)
    assert _states(held) == [TurnState.WAITING, TurnState.WAITING]


def test_moderator_moves_who_waits_by_keyboard_and_stays_with_them(opened: Callable[..., Page], held: Floor) -> None:
    held.revise(None, state=FloorState.OPEN)
    floor.turn(held, participation=floor.participation(held, person=web.person(name="Mei Chen")))
    path = reverse("convene:room", args=[held.session.meeting.slug, held.session.uid])
    room = opened(path, account=web.member(Role.MODERATOR, held.session.meeting))
    room.get_by_role("button", name="Move up: Mei Chen").focus()
    for place in (1, 0):
        with room.expect_navigation():
            room.keyboard.press("Alt+ArrowUp")
        expect(room.locator(".turns > li").nth(place)).to_contain_text("Mei Chen")
    assert room.evaluate("document.activeElement.getAttribute('aria-label')") == "Move down: Mei Chen"
    names = [turn.participation.person.name for turn in held.turns.order_by("place")]
    assert names == ["Mei Chen", "Ana Ruiz", "Karim Diallo"]

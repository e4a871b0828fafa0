"""The moderator's journey: opens the list, gives the floor, stops the clock, ends; the projector follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import floor, web

from relatoria_web.convene.models import Floor, FloorState, TurnState
from relatoria_web.site.standing import Role


@pytest.fixture
def held() -> Floor:
    """A list that is still closed, on which two people were put."""
    made = floor.floor(session=web.session(meeting=web.public_meeting()), state=FloorState.CLOSED)
    for name in ("Ana Ruiz", "Karim Diallo"):
        floor.turn(made, participation=floor.participation(made, person=web.person(name=name)))
    return made


def _states(of: Floor) -> list[str]:
    return list(of.turns.order_by("place").values_list("state", flat=True))


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_moderator_leads_and_the_projector_follows(opened: Callable[..., Page], held: Floor, language: str) -> None:
    account = web.member(Role.MODERATOR, held.session.meeting)
    frame = [held.session.meeting.slug, held.session.uid]
    room = opened(reverse("convene:room", args=frame), language=language, account=account)
    screen = opened(reverse("convene:screen", args=frame), language=language, account=account)
    room.click("details summary")
    room.select_option("select[name=state]", FloorState.OPEN)
    room.click("details form button")
    room.wait_for_load_state()
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

"""A meeting in Chromium: its pages are accessible, fit a phone, and move a session by key alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from tests.factories import convene, floor, web

from relatoria_web.convene.models import Meeting, Session, TurnState
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role

NINE = datetime(2018, 3, 26, 9, tzinfo=UTC)
OF_MEETING = (
    "meeting",
    "programme",
    "build",
    "versions",
    "people",
    "delegations",
    "figures",
    "groups",
    "report_back",
    "panels",
)
OF_SESSION = ("session", "attendance", "floor_log", "room", "minutes")


@pytest.fixture
def meeting() -> Meeting:
    """A meeting with one of everything."""
    made = web.public_meeting(start=NINE.date(), end=NINE.date())
    session = web.session(meeting=made, start=NINE, end=NINE + timedelta(hours=1), room=convene.room(made).name)
    convene.part(made, session=session, role="moderator")
    convene.question(made, session=session)
    convene.delegation(made)
    convene.group_note(made)
    convene.showcase(made, session=session)
    convene.version(made)
    held = floor.floor(session=session)
    floor.turn(held, state=TurnState.SPOKEN, began=NINE, spoken=100)
    floor.turn(held, state=TurnState.SPEAKING, began=NINE, since=NINE)
    floor.turn(held)
    return made


@pytest.fixture
def secretariat(meeting: Meeting) -> Account:
    """Who keeps it."""
    return web.member(Role.SECRETARIAT, meeting)


def _paths(meeting: Meeting) -> list[str]:
    session = meeting.sessions.get()
    found = [reverse(f"convene:{name}", args=[meeting.slug]) for name in OF_MEETING]
    found += [reverse(f"convene:{name}", args=[meeting.slug, session.uid]) for name in OF_SESSION]
    found.append(reverse("convene:add", args=[meeting.slug, "session"]))
    found.append(reverse("convene:showcase", args=[meeting.slug, session.showcases.get().uid]))
    return found


def test_pages_of_a_meeting_are_accessible_and_keep_to_the_screen(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], meeting: Meeting, secretariat: Account
) -> None:
    faults = {}
    page = opened(_paths(meeting)[0], account=secretariat)
    for path in _paths(meeting):
        page.goto(path)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            found = audit(page)
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                found = [*found, "wider than the screen"]
            if found:
                faults[path, width] = found
    assert faults == {}


def test_session_is_moved_by_key_alone(opened: Callable[..., Page], meeting: Meeting, secretariat: Account) -> None:
    session = meeting.sessions.get()
    page = opened(reverse("convene:build", args=[meeting.slug]), account=secretariat)
    page.locator(".slot summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.locator(".slot input[name=start]").fill("2018-03-26T11:30")
    page.locator(".slot button").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert Session.objects.get(pk=session.pk).start == NINE + timedelta(hours=2.5)

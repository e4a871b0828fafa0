"""The delegate's journey: asks for the floor for themselves, submits a statement, sees where it went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import floor, gather, web

from relatoria_web.convene.models import Floor, TurnState
from relatoria_web.gather.models import Statement, StatementState
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role


@pytest.fixture
def held(settings: Any, tmp_path: Path) -> Floor:
    """An open list of speakers on which somebody waits."""
    settings.MEDIA_ROOT = tmp_path
    made = floor.floor(session=web.session(meeting=web.public_meeting()))
    floor.turn(made)
    return made


def _delegate(of: Floor) -> Account:
    person = web.person(name="Amara Sesay")
    floor.participation(of, person=person)
    return web.member(Role.DELEGATE, of.session.meeting, person=person)


def _submit(page: Page, meeting: str) -> None:
    page.goto(reverse("gather:statements", args=[meeting]))
    page.press("body", "n")
    page.fill("#id_title", "Statement of Sierra Leone")
    page.fill("#id_text", gather.STATEMENT.partition("\n\n")[2])
    page.uncheck("#id_until_delivered")
    page.click("button[value=submit]")
    page.wait_for_load_state()


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_delegate_asks_submits_and_follows(opened: Callable[..., Page], held: Floor, language: str) -> None:
    slug = held.session.meeting.slug
    room = reverse("convene:room", args=[slug, held.session.uid])
    page = opened(room, language=language, account=_delegate(held))
    expect(page.locator("#id_participation")).to_have_count(0)  # nobody else can be named
    page.click("form[action$='/ask/'] button")
    expect(page.locator(".turns .own")).to_contain_text("Amara Sesay")
    assert list(held.turns.values_list("state", flat=True)) == [TurnState.WAITING, TurnState.WAITING]
    _submit(page, slug)
    assert Statement.objects.get().state == StatementState.SUBMITTED
    page.click("main a[href*='/documents/']")
    expect(page.locator(".brought li").first).to_be_visible()
    assert page.locator("[data-act=a]").count() == 0  # a delegate reads, and does not judge
    page.locator(".brought .kind").first.click()
    expect(page.locator("#where + *")).to_be_visible()

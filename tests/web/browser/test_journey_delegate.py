"""The delegate's journey: asks for the floor, submits a statement and sees where it went, answers a question, votes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, floor, gather, web

from relatoria_web.conclude.domain.point import open_points
from relatoria_web.conclude.models import Answer as PointAnswer
from relatoria_web.convene.models import Floor, Meeting, TurnState
from relatoria_web.gather.models import Answer, Inquiry, Statement, StatementState
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated


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
    """For the team only until it is delivered, on behalf of a group."""
    page.goto(reverse("gather:statements", args=[meeting]))
    page.press("body", "n")
    page.fill("#id_title", "Statement of Sierra Leone")
    page.fill("#id_on_behalf_of", "African Group")
    page.fill("#id_text", gather.STATEMENT.partition("\n\n")[2])
    with page.expect_navigation():
        page.click("button[value=submit]")


def _count(meeting: Meeting) -> None:
    """The team counts what everybody may read, and opens the points to those who take part, with their answers."""
    counted = conclude.counted(meeting)
    open_points(conclude.secretary(meeting), points=counted, audience="participants", answers_open=True)


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
    expect(page.locator(".became .notice")).to_be_visible()  # it waits to be delivered, and counts nowhere before
    expect(page.locator(".became blockquote").first).to_be_visible()
    assert page.locator("main a[href*='/documents/']").count() == 0  # nobody but the team opens it yet
    for step in ("deliver", "open_to_all"):
        with page.expect_navigation():
            page.click(f"form[action$='/{step}/'] button")
    expect(page.locator(".became > .notice")).to_have_count(0)
    _count(held.session.meeting)
    page.reload()
    page.locator(".became a[href*='/points/']").first.click()
    page.click("button[value=disagree]")
    expect(page.locator("button[value=disagree]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#answers")).to_be_in_viewport()
    assert list(PointAnswer.objects.values_list("choice", flat=True)) == ["disagree"]
    page.goto(reverse("gather:statements", args=[slug]))
    page.click("main a[href*='/documents/']")
    assert page.locator("[data-act=a]").count() == 0  # a delegate reads, and does not judge


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_delegate_answers_a_question_that_was_kept_meanwhile(
    opened: Callable[..., Page], held: Floor, language: str
) -> None:
    meeting = held.session.meeting
    Inquiry.objects.create(meeting=meeting, text=translated(en="What is missing?"), kinds=["gap", "commitment"])
    page = opened(reverse("home"), language=language, account=_delegate(held))
    page.click("main a[href*='/questions/']")
    page.click("main a[href$='/answer/']")
    page.fill("#id_items-0-text", "Nobody counts returns.")
    page.select_option("#id_items-0-subtype", "data")
    page.select_option("#id_readers", "public")
    expect(page.locator("[data-status]")).to_contain_text(re.compile(r"\d\d:\d\d$"))  # kept as one writes
    page.click("button[name=send]")
    page.click("main a[href$='/answer/']")
    expect(page.locator(".became blockquote")).to_have_text(["Nobody counts returns."])
    assert [one["text"] for one in Answer.objects.get().items] == ["Nobody counts returns."]

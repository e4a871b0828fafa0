"""The officer's whole meeting: opened, its facts written, drafted, its programme built, held, closed, reopened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import web
from tests.web.browser.conftest import LANGUAGES, in_turn

from relatoria_web.bridge import facts as library
from relatoria_web.convene.models import Closing, Floor, Meeting, Session, Stage, WorkingGroup
from relatoria_web.prepare.models import Facts, ProductVersion
from relatoria_web.site.standing import Role


def _said(page: Page, name: str, text: str) -> None:
    for code in ("es", "en", "fr"):
        page.fill(f"[name={name}_{code}]", f"{text} ({code})")


def _save(page: Page) -> None:
    page.click("form.kept button.button")


def _facts(page: Page) -> None:
    page.click("header.bar a[href^='/prepare/']")
    page.click("nav.trail a[href$='/facts/']")
    page.click("a[href$='objectives.new/'].button")
    _said(page, "words", "gather practices that work")
    _save(page)
    page.click("a[href$='sessions.new/'].button")
    _said(page, "title", "Contributions of each region")
    page.select_option("[name=format]", "working_groups")
    page.fill("[name=day]", "2027-10-10")
    _said(page, "outputs", "one sheet a group")
    _save(page)
    page.click("a[href$='sessions.new/'].button")
    _said(page, "title", "Closing")
    page.select_option("[name=format]", "closing")
    page.fill("[name=day]", "2027-10-10")
    _save(page)
    page.click("a[href$='sessions.0.questions.new/']")
    _said(page, "words", "Which practices can be repeated?")
    page.check("[name=serves][value=o1]")
    page.check("[name=addressees][value=academia]")
    _save(page)
    expect(page.locator(".facts .chip")).to_have_text("serves 1")


def _guide(page: Page) -> None:
    page.click("nav.trail a >> nth=0")
    page.select_option("[name=kind]", "session_guide")
    page.click("form.narrow-form button")
    page.click("form[action$='/draft/'] button >> nth=0")
    expect(page.locator("article.paper")).to_contain_text("Which practices can be repeated? (en)")


def _programme(page: Page) -> None:
    page.click("header.bar a[href^='/convene/']")
    page.click("a[href$='/programme/build/'] >> nth=0")
    page.click("form[action$='/from-facts/'] button")
    expect(page.locator("main")).to_contain_text("Contributions of each region (en)")
    assert [one.start and one.start.hour * 60 + one.start.minute for one in Session.objects.order_by("start")] == [
        540,
        630,
    ]
    page.click(".slot a[href*='/session/']:has-text('Page of the session')")
    page.click("a[href$='/opens/']")
    page.click("form.kept button.button")
    expect(page.locator("body")).to_contain_text("things are open")


def test_officer_plans_holds_and_closes_a_meeting_without_leaving_the_pages(
    opened: Callable[..., Page], settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    process = web.process()
    page = opened("/", account=web.member(Role.SECRETARIAT, process))
    page.set_default_timeout(9000)
    page.click(f"a[href$='/convene/new/{process.slug}/']")
    _said(page, "title", "Eighth global meeting")
    _said(page, "place", "Geneva")
    page.fill("[name=start]", "2027-10-10")
    page.fill("[name=end]", "2027-10-11")
    _save(page)
    meeting = Meeting.objects.get()
    _facts(page)
    held = library.meeting_in(library.opened(Facts.objects.get(meeting=meeting).text))
    assert (held["city"]["fr"], held["sessions"][0]["outputs"][0]["es"]) == ("Geneva (fr)", "one sheet a group (es)")
    _guide(page)
    assert ProductVersion.objects.filter(product__meeting=meeting).exists()
    _programme(page)
    assert WorkingGroup.objects.filter(meeting=meeting).count() == 3
    page.fill("[name=began]", "2027-10-10T09:00")
    page.fill("[name=ended]", "2027-10-10T12:00")
    page.click("form[action$='/held/'] button")
    _close(page, meeting)


def _close(page: Page, meeting: Meeting) -> None:
    page.click("header.bar a[href^='/convene/']")
    page.click(".doors a[href$='/closing/']")
    expect(page.locator(".checklist")).to_contain_text("1 report still to be published")
    page.fill("#reason", "The report follows in another series.")
    page.click("button[value=close]")
    expect(page.locator("main")).to_contain_text("The meeting is closed.")
    assert Meeting.objects.get(pk=meeting.pk).stage == Stage.CLOSED
    page.goto(reverse("convene:build", args=[meeting.slug]))
    expect(page.locator("main")).to_contain_text("can reopen it")


def test_officer_builds_and_closes_by_keys_alone(opened: Callable[..., Page]) -> None:
    meeting = web.public_meeting(stage=Stage.HELD)
    page = opened(reverse("convene:build", args=[meeting.slug]), account=web.member(Role.SECRETARIAT, meeting))
    page.keyboard.press("a")
    page.wait_for_url("**/edit/session/**")
    page.focus("[name=title_en]")
    page.keyboard.type("Panel")
    page.focus("[name=format]")
    page.keyboard.type("Panel")
    page.focus("form.kept button.button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/opens/")
    page.keyboard.press("o")
    page.wait_for_url(f"**/session/{Session.objects.get().uid}/")
    assert Floor.objects.filter(session__meeting=meeting).count() == 1
    page.goto(reverse("convene:closing", args=[meeting.slug]))
    page.focus("#reason")
    page.keyboard.type("Nothing more will come.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("The meeting is closed.")
    assert Closing.objects.get().closed is True


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_a_meeting_are_accessible_on_a_phone(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], language: str
) -> None:
    meeting = web.public_meeting()
    session, account = web.session(meeting=meeting, format="panel"), web.member(Role.SECRETARIAT, meeting)
    addresses = [
        reverse("prepare:facts", args=[meeting.slug]),
        reverse("prepare:fact", args=[meeting.slug, "questions.new"]),
        reverse("prepare:fact", args=[meeting.slug, "root"]),
        reverse("convene:opens", args=[meeting.slug, session.uid]),
        reverse("convene:closing", args=[meeting.slug]),
        reverse("convene:experts", args=[meeting.slug]),
    ]
    page = opened(addresses[0], language=language, account=account, width=360)
    for address, turn in in_turn(addresses, language):
        page.goto(address)
        assert (address, audit(page) if turn else []) == (address, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

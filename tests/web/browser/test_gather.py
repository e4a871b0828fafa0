"""The record beside its source with the keyboard alone, without faults that axe knows, and on a narrow screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect
from tests.factories import gather, web

from relatoria_web.gather.models import Contribution, Document, Review
from relatoria_web.site.standing import Role

Open = Callable[..., Page]
Audit = Callable[[Page], list[str]]


def _record() -> tuple[str, Any]:
    meeting = gather.meeting_with_record()
    document = Document.objects.get(meeting=meeting)
    account = web.member(Role.RAPPORTEUR, meeting, person=web.person())
    return f"/gather/{meeting.slug}/documents/{document.uid}/", account


def test_contribution_is_accepted_with_the_keyboard(opened: Open) -> None:
    address, account = _record()
    page = opened(address, account=account)
    page.keyboard.press("j")
    page.keyboard.press("j")
    current = page.locator("[data-unit][aria-current]")
    expect(current).to_have_count(1)
    expect(page.locator(".source .now").first).to_be_visible()
    uid = current.get_attribute("data-unit")
    page.keyboard.press("a")
    expect(page.locator(f"#u-{uid} .chip.state.accepted")).to_have_count(1)
    assert Contribution.objects.get(uid=uid).state == Review.ACCEPTED


def test_correction_opens_beside_the_item_and_is_saved(opened: Open) -> None:
    address, account = _record()
    page = opened(address, account=account)
    page.keyboard.press("j")
    page.keyboard.press("j")
    uid = page.locator("[data-unit][aria-current]").get_attribute("data-unit")
    page.keyboard.press("c")
    page.locator(".panel select[name=kind]").select_option("gap")
    page.locator(".panel form.correct button").click()
    expect(page.locator(f"#u-{uid} .chip.state.corrected")).to_have_count(1)
    assert Contribution.objects.get(uid=uid).kind == "gap"


def test_what_was_written_stays_when_the_session_ended(opened: Open) -> None:
    address, account = _record()
    page = opened(address, account=account)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator(".panel form.correct input[name=reason]").fill("words that must not be lost")
    page.context.clear_cookies()
    page.locator(".panel form.correct button").click()
    expect(page.locator("#messages .notice.error")).to_contain_text("still here")
    assert page.locator(".panel form.correct input[name=reason]").input_value() == "words that must not be lost"


def test_record_has_no_fault_that_axe_knows_and_fits_a_narrow_screen(opened: Open, audit: Audit) -> None:
    address, account = _record()
    page = opened(address, account=account)
    assert audit(page) == []
    narrow = opened(address, account=account, width=360, language="fr")
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 360


def test_queue_is_worked_off_with_the_keyboard(opened: Open, audit: Audit) -> None:
    meeting = web.meeting()
    first, second = (gather.contribution(meeting, confidence=0.2) for _ in range(2))
    account = web.member(Role.RAPPORTEUR, meeting, person=web.person())
    page = opened(f"/gather/{meeting.slug}/queues/?queue=contributions", account=account)
    assert audit(page) == []
    page.keyboard.press("j")
    expect(page.locator(f"#u-{first.uid}")).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator(f"#u-{first.uid}")).to_have_count(0)
    expect(page.locator(f"#u-{second.uid}[aria-current]")).to_be_focused()
    assert Contribution.objects.get(pk=first.pk).state == Review.ACCEPTED

"""From what was read to the closed meeting, through pages: points counted, a report drafted, cleared, published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, web

from relatoria_web.conclude.models import Publication, PublicationState
from relatoria_web.convene.models import Meeting, Stage
from relatoria_web.site.standing import Role


def _conclude(page: Page) -> None:
    page.click("header.bar a[href^='/conclude/']")
    page.click("main a[href$='/points/']")
    page.select_option("[name=grouping]", "stakeholder")
    page.click("form[action$='/points/count/'] button")
    expect(page.locator("main table").first).to_be_visible()
    page.click("header.bar a[href^='/conclude/']")
    page.click("form[action$='/reports/'] button")
    page.click("main a[href*='/edit/'][href$='/en/']")
    expect(page.locator("[data-line]").first).to_be_visible()


def _publish(page: Page) -> None:
    page.reload()
    for chosen in ("button[value=review]", "button[value=cleared]", "form[action$='/publish/'] button"):
        page.evaluate("document.querySelectorAll('details.tools').forEach(one => one.open = true)")
        with page.expect_navigation():
            page.click(chosen)
    expect(page.locator("#state a[href*='/report/']")).to_be_visible()


def _close(page: Page) -> None:
    page.click("header.bar a[href^='/convene/']")
    page.click(".doors a[href$='/closing/']")
    page.fill("#reason", "What is open follows in another series.")
    page.click("button[value=close]")
    expect(page.locator("main")).to_contain_text("The meeting is closed.")


def test_secretariat_concludes_publishes_and_closes_through_pages(
    opened: Callable[..., Page], settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = conclude.recorded(stage=Stage.HELD)
    page = opened(reverse("convene:meeting", args=[meeting.slug]), account=web.member(Role.SECRETARIAT, meeting))
    page.set_default_timeout(12_000)
    _conclude(page)
    _publish(page)
    assert Publication.objects.get().state == PublicationState.CURRENT
    _close(page)
    assert Meeting.objects.get().stage == Stage.CLOSED

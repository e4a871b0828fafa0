"""Points and reports in Chromium: accessible, at home on a phone, by key alone; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, web

from relatoria_web.conclude.domain.opinion import reserve
from relatoria_web.conclude.models import Point, PointSet, Publication, Sentence
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated


@pytest.fixture
def meeting() -> Meeting:
    """A meeting with points open to all, and a report published in English."""
    made = conclude.recorded()
    conclude.counted(made)
    PointSet.objects.update(audience="public")
    conclude.published(conclude.drafted(made))
    point = Point.objects.exclude(key="").order_by("order")[0]
    reserve(conclude.secretary(made), point=point, holder="Norway", text=translated(en="Not as an obligation."))
    return made


def _paths(meeting: Meeting) -> dict[str, str]:
    point = Point.objects.exclude(key="").order_by("order")[0]
    made = Publication.objects.get()
    held = made.page["sections"][-1]["paragraphs"][0][0]
    frame = [meeting.slug, "report", "en"]
    return {
        "home": reverse("conclude:home", args=[meeting.slug]),
        "points": reverse("conclude:points", args=[meeting.slug]),
        "point": reverse("conclude:point", args=[meeting.slug, point.uid]),
        "registers": reverse("conclude:registers", args=[meeting.slug]),
        "practices": reverse("conclude:practices", args=[meeting.slug]),
        "report": reverse("conclude:report", args=frame),
        "left out": reverse("conclude:left_out", args=[*frame, 1]),
        "permalink": reverse("conclude:permalink", args=[meeting.slug, held["uid"]]),
    }


def _inner(meeting: Meeting) -> dict[str, str]:
    frame = [meeting.slug, "report", "en"]
    return {
        "editor": reverse("conclude:editor", args=frame),
        "sentence": reverse("conclude:sentence", args=[meeting.slug, Sentence.objects.filter(live=True)[0].uid]),
        "versions": reverse("conclude:versions", args=frame),
        "side": reverse("conclude:side", args=frame[:2]),
        "proposals": reverse("conclude:proposals", args=[meeting.slug]),
    }


def test_pages_have_no_fault_that_axe_knows_and_fit_a_phone(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], meeting: Meeting
) -> None:
    account = web.member(Role.SECRETARIAT, meeting)
    found: dict[str, Any] = {}
    page = opened("/help/", account=account)
    for name, path in (_paths(meeting) | _inner(meeting)).items():
        page.goto(path)
        found[name] = audit(page)
        page.set_viewport_size({"width": 360, "height": 740})
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            found[name].append(f"wider than a phone: {page.evaluate('document.documentElement.scrollWidth')}")
        page.set_viewport_size({"width": 1280, "height": 900})
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_evidence_opens_by_key_alone(opened: Callable[..., Page], meeting: Meeting) -> None:
    page = opened(_paths(meeting)["report"])
    for key in ("j", "j", "e"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    first = page.locator("#evidence h3").inner_text()
    page.keyboard.press("j")
    assert page.locator("#evidence h3").inner_text() != first
    page.keyboard.press("Escape")
    assert page.locator("[aria-expanded=true]").count() == 0


def test_what_was_typed_is_kept_when_the_session_is_gone(opened: Callable[..., Page], meeting: Meeting) -> None:
    page = opened(_inner(meeting)["editor"], account=web.member(Role.SECRETARIAT, meeting))
    page.locator("#text .s").first.click()
    box = page.locator("#wording")
    box.wait_for()
    cookies = page.context.cookies()
    page.context.clear_cookies()
    box.fill("Typed while the session was gone.")
    expect(page.locator("[data-saved]")).to_contain_text("kept on this device")
    page.context.add_cookies(cookies)  # type: ignore[arg-type]
    page.reload()
    page.locator("#text .s").first.click()
    expect(page.locator("[data-saved]")).to_contain_text("Saved")
    assert Sentence.objects.filter(text="Typed while the session was gone.").count() == 1

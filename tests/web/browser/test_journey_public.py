"""The public's journey: reads the report, opens evidence by click and by key, follows, downloads, searches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude

from relatoria_web.conclude import tasks
from relatoria_web.convene.models import Meeting
from relatoria_web.search.tasks import index


@pytest.fixture
def meeting(settings: Any, tmp_path: Path) -> Callable[..., Meeting]:
    """Makes a meeting whose report is published in some languages."""
    settings.MEDIA_ROOT = tmp_path

    def make(*languages: str) -> Meeting:
        made = conclude.recorded()
        first = conclude.drafted(made, languages[0])
        conclude.published(first)
        for language in languages[1:]:
            other = first.report.expressions.get(language=language)
            tasks.draft.enqueue(other.uid)
            conclude.published(conclude.fresh(other))
        index.enqueue(made.pk)
        return made

    return make


def _open_evidence(page: Page) -> None:
    """By click, then by key; each time the sentence says that it is open, and Escape closes it."""
    sentence = page.locator("#text .s").first
    for _ in range(2):
        expect(page.locator("#evidence h3")).to_have_count(0)
        sentence.click() if _ == 0 else page.press("body", "e")
        expect(page.locator("#evidence h3")).to_have_count(1)
        expect(page.locator("#text [aria-expanded=true]")).to_have_count(1)
        page.keyboard.press("j")
        expect(page.locator("#text [aria-expanded=true]")).to_be_focused()
        page.keyboard.press("Escape")
    expect(page.locator("#text [aria-expanded=true]")).to_have_count(0)


def test_public_opens_evidence_and_follows_it_by_keyboard_alone(
    opened: Callable[..., Page], meeting: Callable[..., Meeting]
) -> None:
    """E opens the first sentence; Tab goes into its evidence, back and on; a voice leads to its document."""
    page = opened(reverse("conclude:report", args=[meeting("en").slug, "report", "en"]))
    page.keyboard.press("e")
    expect(page.locator("#text [aria-expanded=true]")).to_have_id("s1")
    while not page.locator("#evidence a[href*='/voice/']").count():
        page.keyboard.press("j")
    here = page.locator("#text [aria-expanded=true]")
    page.keyboard.press("Tab")
    expect(page.locator("#evidence [data-copy]")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(here).to_be_focused()
    page.keyboard.press("Tab")
    while not page.evaluate("document.activeElement.matches('a[href*=\"/voice/\"]')"):
        page.keyboard.press("Tab")
        expect(page.locator("#evidence :focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("h1.quoted")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "other", "said"), [("es", "en", "Ir al informe"), ("fr", "es", "Aller au rapport")]
)
def test_first_sentence_is_a_key_away_and_few_stops_without_it(
    opened: Callable[..., Page], meeting: Callable[..., Meeting], language: str, other: str, said: str
) -> None:
    path = reverse("conclude:report", args=[meeting(language, other).slug, "report", language])
    for width in (360, 1280):
        _reach_the_text(opened(path, language=language, width=width), said)


def _reach_the_text(page: Page, said: str) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text(said)
    page.keyboard.press("Enter")
    expect(page.locator("#s1")).to_be_focused()
    expect(page.locator("#text [aria-expanded=true]")).to_have_count(0)  # it is only reached, nothing opens over it
    page.locator("#main").focus()
    stops = 0
    while not page.evaluate("document.activeElement.matches('#text .s')"):
        page.keyboard.press("Tab")
        stops += 1
    assert stops == 6  # two files, other formats, the other language, the contents, and there it is
    page.click("header details summary")
    expect(page.locator("header .actions a[href$='.json']")).to_be_visible()


def test_public_reads_checks_and_takes_along(opened: Callable[..., Page], meeting: Callable[..., Meeting]) -> None:
    home = reverse("conclude:home", args=[meeting("es", "en", "fr").slug])
    for language, other in (("es", "en"), ("en", "fr"), ("fr", "es")):
        _read(opened(home, language=language), language, other)


def _read(page: Page, language: str, other: str) -> None:
    """From the home of the meeting to the report, its evidence, a file, another language, and what a search finds."""
    page.locator(f"#published ~ ul a[lang={language}]").click()
    expect(page.locator("#text")).to_have_attribute("lang", language)
    _open_evidence(page)
    with page.expect_download() as sent:
        page.locator("header .actions a[href$='.docx']").click()
    assert Path(sent.value.path()).read_bytes()[:2] == b"PK"
    page.locator(f".langs a[hreflang={other}]").click()
    expect(page.locator("#text")).to_have_attribute("lang", other)
    text = page.locator("#text .s").nth(1).evaluate("one => one.firstChild.textContent.trim()")
    page.locator("#text .s").nth(1).click()
    page.click("#evidence [data-permalink]")
    expect(page.locator("h1")).to_have_text(text)
    page.keyboard.press("/")
    page.fill("#q", "Kenya")
    page.keyboard.press("Enter")
    page.locator(".hits a").first.click()
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("Kenya")

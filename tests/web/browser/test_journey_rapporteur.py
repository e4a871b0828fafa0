"""The rapporteur's journey by key alone: judges the record, mends a sentence under the check, has it published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import conclude, gather, web

from relatoria_web.conclude.models import Expression, Publication, PublicationState
from relatoria_web.gather.models import Contribution
from relatoria_web.site.standing import Role

LANGUAGES = ["es", "en", "fr"]


@pytest.fixture(autouse=True)
def _own_files(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def _tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Go on with the Tab key until what is wanted has the focus."""
    for _ in range(150):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector}")


def _step(page: Page, key: str) -> str:
    page.keyboard.press(key)
    return str(page.evaluate("document.querySelector('[data-unit][aria-current]').dataset.unit"))


def _state(uid: str) -> str:
    return Contribution.objects.get(uid=uid).state


@pytest.mark.parametrize("language", LANGUAGES)
def test_rapporteur_judges_by_key(opened: Callable[..., Page], language: str) -> None:
    meeting = gather.meeting_with_record()
    path = reverse("gather:record", args=[meeting.slug, meeting.documents.get().uid])
    page = opened(path, language=language, account=web.member(Role.RAPPORTEUR, meeting))
    spoken = _step(page, "j")
    first, second = _step(page, "j"), _step(page, "j")
    assert _step(page, "k") == first
    assert len({spoken, first, second}) == 3
    page.keyboard.press("a")
    expect(page.locator(f"[data-unit='{second}']")).to_have_attribute("aria-current", "true")
    assert (_state(first), _state(second)) == ("accepted", "proposed")
    _tab_to(page, f"#r-{second}")
    page.keyboard.type("Said of another year.")
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-unit='{second}'].out")).to_have_count(1)
    assert _state(second) == "rejected"
    while _step(page, "k") != second:
        pass
    _tab_to(page, f"[data-unit='{second}'] .judged summary")
    page.keyboard.press("Enter")
    _tab_to(page, f"[data-unit='{second}'] .judged button")
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-unit='{second}'].out")).to_have_count(0)
    assert _state(second) == "proposed"


_SETTLED = "!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')"
"""Whether what came into the page is taken over by its script: a form sent before that loads a page of its own."""


def _write(page: Page, text: str) -> None:
    """Open the focused sentence, put words in its place, save."""
    page.keyboard.press("e")
    page.locator("#wording").wait_for()
    page.wait_for_function(_SETTLED)
    page.keyboard.press("c")
    expect(page.locator("#wording")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    _tab_to(page, "#drawer .wording button")
    page.keyboard.press("Enter")


def _focus(page: Page, words: str) -> None:
    while words not in str(page.evaluate("document.activeElement.textContent")):
        page.keyboard.press("j")


def _press(page: Page, selector: str) -> None:
    """Open the tools and press a button of theirs, by key."""
    if page.locator("details.tools:first-of-type[open]").count() == 0:  # of a cleared text they stand open
        _tab_to(page, "details.tools:first-of-type summary")
        page.keyboard.press("Enter")
    _tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _editor(expression: Expression) -> str:
    report = expression.report
    return reverse("conclude:editor", args=[report.meeting.slug, report.slug, expression.language])


def test_rapporteur_mends_a_sentence_and_the_secretariat_publishes_by_key(opened: Callable[..., Page]) -> None:
    meeting = conclude.recorded()
    expression = conclude.drafted(meeting, "en")
    page = opened(_editor(expression), account=web.member(Role.RAPPORTEUR, meeting))
    one = expression.sentences.filter(live=True, text__contains="350")[0]
    line = page.locator(f"[data-line='{one.uid}']")
    page.keyboard.press("j")
    _focus(page, one.text)
    _write(page, one.text.replace("350", "530"))
    expect(page.locator("#drawer .faults li").first).to_be_visible(timeout=10_000)
    expect(line).to_have_class("s line faulty")
    page.keyboard.press("Escape")
    _focus(page, "530")
    _write(page, one.text)
    expect(line).to_have_class("s line")
    page.reload()
    _press(page, "button[value=review]")
    host = opened(_editor(expression), account=web.member(Role.SECRETARIAT, meeting))
    _press(host, "button[value=cleared]")
    _press(host, "form[action$='/publish/'] button")
    expect(host.locator("#state a[href*='/report/']")).to_be_visible()
    assert Publication.objects.get().state == PublicationState.CURRENT

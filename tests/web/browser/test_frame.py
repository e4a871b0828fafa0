"""The frame of every page in Chromium: accessible, at home on a phone, in three languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.factories import web
from tests.web.browser.conftest import LANGUAGES

PATHS = ("/", "/help/", "/accounts/login/", "/nowhere/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_frame_has_no_fault_that_axe_knows_and_fits_a_phone(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], language: str
) -> None:
    web.public_meeting()
    page = opened("/help/", language=language)
    for path in PATHS:
        page.goto(path)
        assert (path, page.evaluate("document.documentElement.lang")) == (path, language)
        assert (path, audit(page)) == (path, [])
        page.set_viewport_size({"width": 360, "height": 740})
        assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, 360)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_first_tab_skips_to_the_text(opened: Callable[..., Page]) -> None:
    page: Any = opened("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_language_link_is_remembered(opened: Callable[..., Page]) -> None:
    page = opened("/")
    with page.expect_navigation():
        page.click("a[data-language=fr]")
    page.goto("/help/")
    assert page.evaluate("document.documentElement.lang") == "fr"

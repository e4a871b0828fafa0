"""The frame of every page in Chromium: accessible, at home on a phone, in three languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.factories import web

PATHS = ("/", "/help/", "/accounts/login/", "/nowhere/")


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("path", PATHS)
def test_frame_has_no_fault_that_axe_knows(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], path: str, language: str
) -> None:
    web.public_meeting()
    page = opened(path, language=language)
    assert page.evaluate("document.documentElement.lang") == language
    assert audit(page) == []


@pytest.mark.parametrize("path", PATHS)
def test_frame_fits_a_phone(opened: Callable[..., Page], path: str) -> None:
    web.public_meeting()
    page = opened(path, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_first_tab_skips_to_the_text(opened: Callable[..., Page]) -> None:
    page: Any = opened("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_language_link_is_remembered(opened: Callable[..., Page]) -> None:
    page = opened("/")
    page.click("a[data-language=fr]")
    page.goto("/help/")
    assert page.evaluate("document.documentElement.lang") == "fr"

"""Principles of a meeting and instruments in Chromium: accessible, and at home on a phone, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from tests.factories import gather
from tests.web.browser.conftest import LANGUAGES, in_turn

from relatoria_web.gather.models import Coding, Contribution


@pytest.mark.parametrize("language", LANGUAGES)
def test_principles_and_instruments_are_accessible_and_fit_a_phone(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], language: str
) -> None:
    meeting = gather.meeting_with_record()
    for held in Contribution.objects.filter(meeting=meeting):
        Coding.objects.get_or_create(contribution=held, vocabulary="cross", code="trust")
    page = opened(reverse("gather:principles", args=[meeting.slug]), language=language, width=360)
    paths = (page.url, reverse("prepare:instruments"), reverse("prepare:instrument", args=["nyd"]))
    for path, turn in in_turn(paths, language):
        page.goto(path)
        assert (path, audit(page) if turn else []) == (path, [])
        assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, 360)

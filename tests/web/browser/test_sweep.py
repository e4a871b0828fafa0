"""Every page that links lead to, as each role sees it: found, one heading, a language, accessible, at home on a phone.

Links are walked from the meeting's pages; of pages of one shape (the same view) a few are looked at.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.urls import resolve
from playwright.sync_api import Page
from tests.factories import swept, web

from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role

MOST = 60
"""Pages a role looks at."""
OF_A_KIND = 1
"""Pages of one view that are looked at."""
HEAVIEST = 60 * 1024
"""Bytes of script and style of a page, compressed."""
NO_PAGES = {
    "my_data_copy",
    "calendar",
    "schedule_json",
    "schedule_xml",
    "export",
    "table",
    "file",
    "evidence",
    "badges",
}
"""Addresses that give a file."""
OWN_LANGUAGE = {"report", "version", "left_out", "permalink"}
"""What is published speaks its own language, here English, text and interface alike."""
LINKS = "[...document.querySelectorAll('a[href]')].map(one => one.href)"
ASSETS = "[...document.querySelectorAll('script[src], link[rel=stylesheet]')].map(one => one.src || one.href)"


@pytest.fixture
def meeting(settings: Any, tmp_path: Path) -> Meeting:
    """A meeting with something in every stage, and all that may be open is."""
    settings.MEDIA_ROOT = tmp_path
    return swept.meeting()


def _walk(meeting: Meeting, links: list[str]) -> Iterator[str]:
    """Addresses in the order in which links lead to them; the caller adds to ``links`` what each page links to."""
    links += swept.starts(meeting)
    kinds: Counter[str] = Counter()
    for path in links:
        name = resolve(urlsplit(path).path).view_name
        if kinds.total() < MOST and kinds[name] < OF_A_KIND and _view(path) not in NO_PAGES:
            kinds[name] += 1
            yield path


def _view(path: str) -> str:
    return resolve(urlsplit(path).path).view_name.rpartition(":")[2]


def _local(link: str) -> str:
    parts = urlsplit(link)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _is_page(link: str, here: str) -> bool:
    there = urlsplit(link)
    same = there.netloc == urlsplit(here).netloc and "lang=" not in there.query
    return same and not there.path.startswith(("/api/", "/static/", "/accounts/")) and not there.path.endswith(".atom")


def _weight(page: Page) -> int:
    """Bytes of a page's scripts and styles as they go over the line."""
    total = 0
    for link in page.evaluate(ASSETS):
        found = finders.find(urlsplit(link).path.removeprefix("/static/"))
        total += len(gzip.compress(Path(str(found)).read_bytes()))
    return total


def _faults(page: Page, audit: Callable[[Page], list[str]], language: str) -> Iterator[str]:
    if page.locator("h1").count() != 1:
        yield f"{page.locator('h1').count()} headings of the first level"
    if page.evaluate("document.documentElement.lang") != language:
        yield f"not in {language}"
    if _weight(page) > HEAVIEST:
        yield f"{_weight(page)} bytes of script and style"
    yield from audit(page)
    page.set_viewport_size({"width": 360, "height": 740})
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > 360:
        yield f"{wide} wide on a phone"
    page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.parametrize("role", [None])  # a visitor; the others take a minute each: add them to look
def test_every_page_that_links_lead_to_is_sound(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], meeting: Meeting, role: Role | None
) -> None:
    account = None if role is None else web.member(role, meeting, person=web.person())
    pages = {one: opened("/help/", language=one, account=account) for one in ("es", "en", "fr")}
    links: list[str] = []
    found: dict[str, list[str]] = {}
    for path, (language, page) in zip(_walk(meeting, links), cycle(pages.items()), strict=False):
        answer = page.goto(path)
        found[path] = [] if answer is not None and answer.status == 200 else [f"answered {answer and answer.status}"]
        links += [_local(link) for link in page.evaluate(LINKS) if _is_page(link, page.url)]
        found[path] += _faults(page, audit, "en" if _view(path) in OWN_LANGUAGE else language)
    assert len(found) >= 10
    assert {path: faults for path, faults in found.items() if faults} == {}

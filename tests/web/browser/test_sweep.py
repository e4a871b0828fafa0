"""Every page that links lead to, as each role sees it: found, one heading, a language, accessible, at home on a phone.

Links are walked from the meeting's pages, one page of a view for each role. A browser looks at a page only if it holds
something that no page before it held: a view, or an element of a new kind; the others need only be found.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import resolve
from playwright.sync_api import Page
from tests.factories import swept, web

from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role

MOST = 80
"""Pages a role looks at."""
OF_A_KIND = 1
"""Pages of one view that a role looks at."""
ROLES = (None, Role.SECRETARIAT, Role.RAPPORTEUR, Role.DELEGATE, Role.STEWARD)
"""Who walks, one after the other; nobody is a visitor."""
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


class _Sketch(HTMLParser):
    """What a page links to, and of which kinds its elements are: tag, classes, type and part."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.kinds: set[tuple[str, ...]] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        held = {name: value or "" for name, value in attrs}
        self.kinds.add((tag, *(held.get(name, "") for name in ("class", "type", "role"))))
        if tag == "a" and "href" in held:
            self.links.append(held["href"])


def _is_page(link: str) -> bool:
    there = urlsplit(link)
    elsewhere = there.netloc or not there.path.startswith("/") or "lang=" in there.query
    return (
        not elsewhere
        and not there.path.startswith(("/api/", "/static/", "/accounts/", "/demo/"))
        and not there.path.endswith((".atom", ".csv"))
    )


def _weight(page: Page) -> int:
    """Bytes of a page's scripts and styles as they go over the line."""
    return sum(_compressed(urlsplit(link).path.removeprefix("/static/")) for link in page.evaluate(ASSETS))


@cache
def _compressed(asset: str) -> int:
    return len(gzip.compress(Path(str(finders.find(asset))).read_bytes()))


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


def _asked_in(path: str, language: str) -> str:
    return f"{path}{'&' if urlsplit(path).query else '?'}lang={language}"


def test_every_page_that_links_lead_to_is_sound(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], meeting: Meeting
) -> None:
    seen: dict[str, set[tuple[str, ...]]] = {}
    found: dict[str, list[str]] = {}
    for role in ROLES:
        account = None if role is None else web.member(role, meeting, person=web.person())
        page, client, links = opened("/help/", account=account), Client(), list[str]()
        if account is not None:
            client.force_login(account)
        for path, language in zip(_walk(meeting, links), cycle(("es", "en", "fr")), strict=False):
            answer = client.get(path, headers={"Accept-Language": language}, follow=True)
            sketch = _Sketch(answer.content.decode() if answer.status_code == 200 else "")
            links += [there for there in (urljoin(path, one) for one in sketch.links) if _is_page(there)]
            key = f"{role or 'visitor'} {language} {path}"
            found[key] = [] if answer.status_code == 200 else [f"answered {answer.status_code}"]
            if _view(path) not in seen or sketch.kinds - set[tuple[str, ...]]().union(*seen.values()):
                led = answer.redirect_chain[-1][0] if answer.redirect_chain else path  # to sign in, in no language
                page.goto(_asked_in(led, language))
                found[key] += _faults(page, audit, "en" if _view(path) in OWN_LANGUAGE else language)
            seen.setdefault(_view(path), set()).update(sketch.kinds)
    assert len(seen) >= 40
    assert "\n".join(f"{path}: {fault}" for path, faults in found.items() for fault in faults) == ""

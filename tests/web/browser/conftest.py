"""Pages in Chromium: a live server, a browser, an accessibility audit, and screenshots where one asks for them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.chromium import CHROMIUM, MISSING

from relatoria_web.people.models import Account

PATIENCE = 60_000  # milliseconds: a busy machine is slow, not wrong
expect.set_options(timeout=PATIENCE)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AUDIT = "async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations"
"""What is right is not told: on some pages it is a megabyte."""

LANGUAGES = ("es", "en", "fr")


def in_turn(paths: Iterable[str], language: str, among: Sequence[str] = LANGUAGES) -> Iterator[tuple[str, bool]]:
    """Pages, and whether it is the turn of ``language`` to have axe look: languages take turns.

    What axe finds lies in the elements of a page, which are the same in each; looking takes far longer than opening.
    """
    return ((path, one == language) for path, one in zip(paths, cycle(among), strict=False))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs Chromium."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.django_db(transaction=True))
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the driver keeps an event loop on this thread
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def opened(browser: Browser, live_server: LiveServer) -> Iterator[Callable[..., Page]]:
    """Opens a page of the live server: ``opened("/help/", language="fr", account=…, width=360)``."""
    contexts = []

    def open_page(path: str, *, language: str = "en", account: Account | None = None, width: int = 1280) -> Page:
        context = browser.new_context(
            base_url=live_server.url, locale=language, viewport={"width": width, "height": 900}, reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if account is not None:
            context.add_cookies([_session(account, live_server.url)])
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def _session(account: Account, url: str) -> Any:
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    _saved(session)
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": url}


def _saved(session: Any) -> None:
    """The server may still write for a page that was closed: a database in memory does not wait for it, we do. Each
    time as a new session: one that could not be written has a key, and cannot be updated."""
    for _ in range(50):
        try:
            session.create()
        except OperationalError:
            time.sleep(0.1)
        else:
            return
    session.create()


@pytest.fixture
def audit() -> Callable[[Page], list[str]]:
    """What axe finds wrong with a page: rule and elements, empty where nothing is."""
    script = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def run(page: Page) -> list[str]:
        page.evaluate(script)
        found = page.evaluate(AUDIT, TAGS)
        return [f"{one['id']}: {' | '.join(n['html'][:160] for n in one['nodes'])}" for one in found]

    return run

"""The data steward's pages in Chromium: accessible, fit for a phone, in three languages; a request walked through."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.factories import gather, steward, web
from tests.web.browser.conftest import LANGUAGES, in_turn

from relatoria_web.people.domain.consent import add_wording
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.steward.domain.register import begin_register
from relatoria_web.steward.domain.retention import sweep
from relatoria_web.steward.models import Request

PAGES = ("desk", "register", "requests", "consents", "withheld", "retention", "incidents")


def _filled() -> Account:
    account = web.member(Role.STEWARD, gather.meeting_with_record())
    who = standing_of(account)
    begin_register(who)
    steward.controller()
    steward.incident()
    steward.request()
    add_wording(who, purpose="contact", text=translated(en="May we?", es="¿Podemos?", fr="Pouvons-nous ?"))
    web.person(created=steward.long_ago(60))
    sweep()
    return account


@pytest.mark.parametrize("language", LANGUAGES)
def test_desk_is_accessible_and_fits_a_phone(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], language: str
) -> None:
    account = _filled()
    page = opened("/help/", language=language, account=account, width=360)
    held = Request.objects.get()
    paths = [reverse(f"steward:{name}") for name in PAGES]
    paths += [reverse("steward:request", args=[held.uid]), reverse("steward:person", args=[held.person.uid])]
    paths += [reverse("steward:new", args=[name]) for name in ("activity", "incident", "retention", "controller")]
    for path, turn in in_turn((*paths, reverse("privacy"), reverse("my_data")), language):
        page.goto(path)
        assert (path, audit(page) if turn else []) == (path, [])
        assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, 360)


def test_person_asks_and_the_steward_decides(opened: Callable[..., Page]) -> None:
    own = web.account(person=web.person(name="Ana"))
    page = opened(reverse("my_data"), language="es", account=own)
    page.click("#asked + * summary, section[aria-labelledby=asked] summary")
    page.select_option("select[name=ask]", "correction")
    page.fill("textarea[name=wish]", "Mi cargo es otro")
    page.click("form[action$='/ask/'] button")
    expect(page.locator("#messages .notice")).to_have_count(1)
    desk = opened(reverse("steward:requests"), language="fr", account=web.member(Role.STEWARD, web.meeting()))
    desk.click("main .rows a")
    expect(desk.locator("blockquote")).to_contain_text("Mi cargo es otro")
    desk.fill("textarea[name=reason]", "Corrigé")
    with desk.expect_navigation():
        desk.click("form[action$='/decide/'] button")
    page.goto(reverse("my_data"))
    expect(page.locator("section[aria-labelledby=asked]")).to_contain_text("Corrigé")

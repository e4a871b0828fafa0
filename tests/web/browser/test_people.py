"""The pages of people and trace in Chromium: accessible, at home on a phone, in three languages; a real passkey."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect
from tests.factories import people, web
from tests.web.browser.conftest import LANGUAGES, in_turn

from relatoria_web.people.domain.account import confirm_address
from relatoria_web.people.models import Account, Assignment
from relatoria_web.site.standing import VISITOR, Role
from relatoria_web.site.translated import translated
from relatoria_web.trace.domain.log import log

OWN = (
    "/me/",
    "/me/messages/",
    "/me/letters/",
    "/me/data/",
    "/accounts/sessions/",
    "/accounts/2fa/",
    "/accounts/email/",
)
STAFF = (
    "/people/",
    "/people/new/",
    "/organisations/",
    "/organisations/new/",
    "/administration/accounts/",
    "/roles/meeting/m/",
    "/trail/meeting/m/",
    "/translations/m/",
)
STRANGER = ("/accounts/password/reset/", "/accounts/signup/", "/invitation/t0ken/", "/invitation/sp3nt/")


@pytest.fixture
def staff() -> Account:
    """An administrator who is of the secretariat, with something on every page."""
    meeting = web.meeting(slug="m", title=translated(en="A meeting"))
    organisation = web.organisation(name=translated(en="An organisation"), country="ESP")
    account = web.member(Role.SECRETARIAT, meeting, administrator=True, person=web.person(name="Ana Ruiz"))
    member = web.account(person=web.person(name="Somebody with a long name", organisation=organisation))
    Assignment.objects.create(account=member, role=Role.FOCAL_POINT, meeting=meeting, organisation=organisation)
    people.invitation("t0ken", meeting=meeting, email="somebody.with.a.long.address@example.org")
    people.invitation("sp3nt", meeting=meeting, withdrawn=VISITOR.now)
    log(VISITOR, "people.role.give", meeting, meeting=meeting.pk, role="delegate")
    return account


def _look(page: Page, client: Client, audit: Callable[[Page], list[str]], language: str, paths: Iterable[str]) -> None:
    for path, turn in in_turn(paths, language):
        if turn:
            page.goto(path)
            assert (path, page.evaluate("document.documentElement.lang")) == (path, language)
            expect(page.locator(".htmx-request")).to_have_count(0)
            assert (path, audit(page)) == (path, [])
        else:  # the language shows without a browser
            answer = client.get(path, headers={"accept-language": language}, follow=True)
            assert (path, f'<html lang="{language}"' in answer.content.decode()) == (path, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_have_no_fault_that_axe_knows_and_are_in_the_language_asked_for(
    opened: Callable[..., Page], client: Client, audit: Callable[[Page], list[str]], staff: Account, language: str
) -> None:
    _look(opened("/help/", language=language), client, audit, language, STRANGER)
    client.force_login(staff)
    _look(opened("/me/", language=language, account=staff), client, audit, language, (*OWN, *STAFF))


def test_pages_fit_a_phone(opened: Callable[..., Page], staff: Account) -> None:
    page = opened("/me/", language="fr", account=staff, width=360)
    wide = []
    for path in (*OWN, *STAFF):
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path)
    assert wide == []


def _with_authenticator(page: Page) -> None:
    """A security key that is there and that its owner touches."""
    talk = page.context.new_cdp_session(page)
    talk.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    ready = {"isUserVerified": True, "automaticPresenceSimulation": True}
    talk.send("WebAuthn.addVirtualAuthenticator", {"options": options | ready})


def test_passkey_opens_the_account_and_signs_in_again(opened: Callable[..., Page], settings: Any) -> None:
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    people.invitation("t0ken", email="ana@example.org")
    page = opened("/help/")
    page.goto(page.url.replace("127.0.0.1", "localhost").replace("/help/", "/invitation/t0ken/"))
    _with_authenticator(page)
    page.fill("input[name=name]", "Ana Ruiz")
    page.click("main form button.button")
    page.fill("input[name=name]", "My key")
    page.check("input[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    page.click("header form button")
    page.click("header a[href*=login]")
    page.click("#passkey_login")
    page.wait_for_url(lambda url: "/accounts/login" not in url)
    assert page.locator("header .end").inner_text().count("Ana Ruiz") == 1


def test_security_key_is_offered_after_the_password_to_who_registered_one(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], settings: Any
) -> None:
    language = "fr"
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    account = web.account(language=language)
    account.set_password("correct horse battery staple")
    account.save()
    confirm_address(account)
    page = opened("/help/", language=language)
    house = page.url.replace("127.0.0.1", "localhost").removesuffix("/help/")
    _with_authenticator(page)

    def sign_in() -> None:
        page.goto(f"{house}/accounts/login/")
        page.fill("input[name=login]", account.email)
        page.fill("input[name=password]", "correct horse battery staple")
        page.click("main form .button:not(.quiet)")
        page.wait_for_url(lambda url: "/accounts/login" not in url)

    sign_in()
    page.goto(f"{house}/accounts/2fa/webauthn/add/")
    page.fill("input[name=password]", "correct horse battery staple")  # asked again before keys are changed
    page.click("main form .button:not(.quiet)")
    page.fill("input[name=name]", "My key")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    page.click("header form button")
    sign_in()
    page.wait_for_url("**/2fa/authenticate/")
    assert audit(page) == []
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(lambda url: "/accounts/" not in url)

"""Signing in, and what must not work: guessing, forged hosts and addresses, redirects elsewhere, forged forms."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.people.domain.account import confirm_address
from relatoria_web.people.models import Account

pytestmark = pytest.mark.django_db
GOOD = "correct horse battery staple"


@pytest.fixture(autouse=True)
def _no_limits_left_over() -> None:
    cache.clear()


@pytest.fixture
def ana() -> Account:
    """An account with a password and a confirmed address."""
    account = web.account()
    account.set_password(GOOD)
    account.save()
    confirm_address(account)
    return account


def _sign_in(client: Client, account: Account, password: str = GOOD, **fields: Any) -> Any:
    headers = fields.pop("headers", {})
    form = {"login": account.email, "password": password} | fields
    return client.post(reverse("account_login"), form, headers=headers)


def _is_in(client: Client) -> bool:
    return client.get(reverse("me")).status_code == 200


def test_sign_in_with_the_password(client: Client, ana: Account) -> None:
    assert _sign_in(client, ana)["Location"] == reverse("home")
    assert _is_in(client)


def test_sign_in_with_a_wrong_password_says_the_same_for_an_unknown_address(client: Client, ana: Account) -> None:
    wrong = _sign_in(client, ana, "wrong")
    unknown = _sign_in(client, Account(email="nobody@example.org"), "wrong")
    assert wrong.context["form"].errors == unknown.context["form"].errors


def test_sign_in_is_limited_per_address_whatever_forwarded_header_is_sent(client: Client, ana: Account) -> None:
    for number in range(6):
        _sign_in(client, ana, "wrong", headers={"X-Forwarded-For": f"10.0.0.{number}"})
    _sign_in(client, ana)
    assert not _is_in(client)


def test_sign_in_with_a_code_of_the_app(client: Client, ana: Account) -> None:
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(ana, secret)
    assert _sign_in(client, ana)["Location"] == reverse("mfa_authenticate")
    assert not _is_in(client)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not _is_in(client)
    code = totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert _is_in(client)


def test_security_key_is_not_offered_to_who_has_none(client: Client, ana: Account) -> None:
    totp.TOTP.activate(ana, totp.generate_totp_secret())
    _sign_in(client, ana)
    page = client.get(reverse("mfa_authenticate")).content.decode()
    assert ("app shows now" in page, "security key" in page, "mfa_webauthn_authenticate" in page) == (
        True,
        False,
        False,
    )
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert ("Incorrect code" in wrong, "security key" in wrong) == (True, False)


def test_recovery_code_works_once(ana: Account) -> None:
    totp.TOTP.activate(ana, totp.generate_totp_secret())
    code = RecoveryCodes.activate(ana).get_unused_codes()[0]
    first, second = Client(), Client()
    for client in (first, second):
        _sign_in(client, ana)
        client.post(reverse("mfa_authenticate"), {"code": code})
    assert (_is_in(first), _is_in(second)) == (True, False)


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_sign_in_leads_to_no_other_site(client: Client, ana: Account, to: str) -> None:
    assert _sign_in(client, ana, next=to)["Location"] == reverse("home")


def test_sign_in_leads_back_to_our_page(client: Client, ana: Account) -> None:
    assert _sign_in(client, ana, next="/me/messages/")["Location"] == "/me/messages/"


def test_sign_in_from_another_site_is_refused(ana: Account) -> None:
    client = Client(enforce_csrf_checks=True)
    refused = _sign_in(client, ana)
    assert (refused.status_code, "from below" in refused.content.decode()) == (403, False)  # nothing is kept of it
    assert not _is_in(client)


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host"])
def test_reset_letter_never_names_a_forged_host(client: Client, ana: Account, header: str) -> None:
    client.post(reverse("account_reset_password"), {"email": ana.email}, headers={header: "evil.example"})
    assert "evil.example" not in "".join(str(letter.body) for letter in mail.outbox)
    if header == "Host":
        assert mail.outbox == []


def test_forwarded_proto_is_believed_behind_a_proxy_only(client: Client, settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/help/", headers={"X-Forwarded-Proto": "https"}).status_code == 301
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert client.get("/help/", headers={"X-Forwarded-Proto": "https"}).status_code == 200


def test_password_is_reset_by_letter(client: Client, ana: Account) -> None:
    client.post(reverse("account_reset_password"), {"email": ana.email})
    found = re.search(r"http://testserver(/\S+)", str(mail.outbox[0].body))
    assert found
    form = client.get(found[1], follow=True)
    new = "another long password here"
    client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert [_is_in(one) for one in (_in(ana, GOOD), _in(ana, new))] == [False, True]


def _in(account: Account, password: str) -> Client:
    client = Client()
    _sign_in(client, account, password)
    return client


def test_reset_for_an_unknown_address_says_the_same(client: Client, ana: Account) -> None:
    known = client.post(reverse("account_reset_password"), {"email": ana.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "nobody@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])


def test_address_changes_once_the_new_one_is_confirmed(client: Client, ana: Account) -> None:
    before = ana.email
    _sign_in(client, ana)
    client.post(reverse("account_reauthenticate"), {"password": GOOD})
    client.post(reverse("account_email"), {"email": "new@example.org", "action_add": ""})
    ana.refresh_from_db()
    assert ana.email == before
    letters = [letter for letter in mail.outbox if letter.to == ["new@example.org"]]
    found = re.search(r"http://testserver(/\S+)", str(letters[0].body))
    assert found
    client.post(found[1])
    ana.refresh_from_db()
    assert ana.email == "new@example.org"


def test_sign_out_elsewhere_ends_the_other_session(ana: Account) -> None:
    here, there = _in(ana, GOOD), _in(ana, GOOD)
    assert len(here.get(reverse("usersessions_list")).context["sessions"]) == 2
    here.post(reverse("usersessions_list"))
    assert (_is_in(here), _is_in(there)) == (True, False)


def test_closing_an_account_ends_its_session(client: Client, ana: Account) -> None:
    theirs = _in(ana, GOOD)
    client.force_login(web.account(administrator=True))
    client.post(reverse("account_change", args=[ana.uid]), {"do": "close"})
    assert (_is_in(theirs), _is_in(_in(ana, GOOD))) == (False, False)


@pytest.mark.parametrize("path", ["/me/", "/people/new/", "/convene/nowhere/people/register/", "/nowhere/"])
def test_text_sent_after_the_session_ended_is_on_the_page(client: Client, path: str) -> None:
    form = {"post": "A long text that took an hour <b>", "password": "my secret words", "kind": "one"}
    page = client.post(path, form)
    assert page.status_code == 403
    assert [(one.name, one.text) for one in page.context["typed"]] == [("post", form["post"])]
    assert "took an hour &lt;b&gt;" in page.content.decode()
    assert form["password"] not in page.content.decode()


def test_page_that_is_not_found_leads_a_visitor_by_way_of_signing_in_to_where_they_were_going(
    client: Client, ana: Account
) -> None:
    page = client.get("/gather/nowhere/?page=2").content.decode()
    assert 'href="/accounts/login/?next=%2Fgather%2Fnowhere%2F%3Fpage%3D2"' in page
    client.force_login(ana)
    page = client.get("/gather/nowhere/").content.decode()
    assert ("ask the secretariat" in page, "?next=" in page) == (True, False)  # who is signed in is not told to sign in


def test_text_sent_with_an_old_token_is_on_the_page(ana: Account) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(ana)
    page = client.post("/people/new/", {"post": "A long text that took an hour"})
    assert page.status_code == 403
    assert [one.text for one in page.context["typed"]] == ["A long text that took an hour"]

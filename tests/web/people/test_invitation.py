"""Invitations: one letter, one use, for a while; nobody learns a token from the database."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import people, web

from relatoria_web.people.domain.grant import Grant
from relatoria_web.people.domain.invitation import invite
from relatoria_web.people.models import Account, Assignment, Invitation
from relatoria_web.people.models.invitation import hash_of
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
GOOD = "correct horse battery staple"


def _link() -> str:
    found = re.search(r"/invitation/[\w-]+/", str(mail.outbox[-1].body))
    assert found
    return found[0]


def _joined(client: Client, link: str, **fields: str) -> Any:
    return client.post(link, {"name": "Ana Ruiz", "language": "es", "password": GOOD, "again": GOOD} | fields)


def test_invite_by_the_page_sends_a_letter_whose_link_works_once(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    meeting, organisation = web.meeting(), web.organisation()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    form = {"email": "Ana@Example.org", "role": "delegate", "organisation": organisation.pk, "language": "es"}
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(reverse("roles", args=["meeting", meeting.slug]), form).status_code == 302
    assert mail.outbox[0].to == ["ana@example.org"]
    assert mail.outbox[0].subject == f"Invitación: {meeting} · Relatoría"
    link, stranger = _link(), Client()
    assert _joined(stranger, link).status_code == 302
    held = Assignment.objects.get(account__email="ana@example.org")
    assert (held.role, held.meeting, held.organisation) == (Role.DELEGATE, meeting, organisation)
    assert stranger.get(reverse("me")).status_code == 200
    assert Client().get(link).status_code == 410
    assert _joined(Client(), link).status_code == 410


def test_invitation_keeps_no_token(django_capture_on_commit_callbacks: Any) -> None:
    meeting = web.meeting()
    with django_capture_on_commit_callbacks(execute=True):
        held = invite(
            web.standing(Role.SECRETARIAT, meeting),
            email="a@example.org",
            grant=Grant("delegate", meeting),
            language="en",
        )
    token = _link().split("/")[2]
    held.refresh_from_db()
    assert isinstance(held, Invitation)
    assert held.token_hash == hash_of(token)
    assert token not in {str(value) for value in Invitation.objects.values_list().get()}


def test_invite_an_address_with_an_account_gives_the_role(django_capture_on_commit_callbacks: Any) -> None:
    meeting, account = web.meeting(), web.account()
    with django_capture_on_commit_callbacks(execute=True):
        invite(
            web.standing(Role.SECRETARIAT, meeting),
            email=account.email.upper(),
            grant=Grant(Role.MODERATOR, meeting),
            language="en",
        )
    assert Assignment.objects.get(account=account).role == Role.MODERATOR
    assert [letter.subject for letter in mail.outbox] == [f"You have a new role: moderator · {meeting} · Relatoría"]


def test_invite_again_withdraws_the_letter_before() -> None:
    meeting = web.meeting()
    who = web.standing(Role.SECRETARIAT, meeting)
    grant = Grant("delegate", meeting)
    first, second = (invite(who, email="a@example.org", grant=grant, language="en") for _ in range(2))
    first.refresh_from_db()
    assert isinstance(first, Invitation)
    assert isinstance(second, Invitation)
    assert (first.is_open(timezone.now()), second.is_open(timezone.now())) == (False, True)


@pytest.mark.parametrize("state", ["accepted", "withdrawn", "expires"])
def test_join_with_a_spent_invitation_opens_nothing(client: Client, state: str) -> None:
    people.invitation("t0ken", **{state: timezone.now() - timedelta(seconds=1)})
    assert client.get("/invitation/t0ken/").status_code == 410
    assert _joined(client, "/invitation/t0ken/").status_code == 410
    assert not Account.objects.filter(email="invited@example.org").exists()


def test_join_with_a_wrong_token_is_not_found(client: Client) -> None:
    people.invitation("t0ken")
    assert client.get("/invitation/t0kem/").status_code == 404


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"again": "another password that is long"}, "again"),
        ({"password": "short", "again": "short"}, "password"),
        ({"name": ""}, "name"),
    ],
)
def test_join_with_a_wrong_form_keeps_the_invitation(client: Client, fields: dict[str, str], wrong: str) -> None:
    people.invitation("t0ken")
    page = _joined(client, "/invitation/t0ken/", **fields)
    assert list(page.context["form"].errors) == [wrong]
    assert Invitation.objects.get().is_open(timezone.now())


def test_join_without_a_password_leads_to_the_passkey(client: Client) -> None:
    people.invitation("t0ken")
    response = _joined(client, "/invitation/t0ken/", password="", again="")
    assert response["Location"] == reverse("mfa_add_webauthn")
    assert client.get(response["Location"]).status_code == 200
    assert not Account.objects.get(email="invited@example.org").has_usable_password()


def test_join_by_somebody_signed_in_gives_their_account_the_role(client: Client) -> None:
    held, account = people.invitation("t0ken"), web.account()
    client.force_login(account)
    client.post("/invitation/t0ken/")
    assert Assignment.objects.get(account=account).meeting == held.meeting


def test_join_for_an_address_that_has_an_account_asks_to_sign_in(client: Client) -> None:
    account = web.account()
    people.invitation("t0ken", email=account.email)
    assert _joined(client, "/invitation/t0ken/").status_code == 200
    assert not Assignment.objects.filter(account=account).exists()


def test_withdraw_by_the_page(client: Client) -> None:
    held = people.invitation()
    assert held.meeting
    client.force_login(web.member(Role.SECRETARIAT, held.meeting))
    client.post(reverse("invitation_withdraw", args=["meeting", held.meeting.slug, held.uid]))
    held.refresh_from_db()
    assert not held.is_open(timezone.now())


def test_nobody_opens_an_account_without_an_invitation(client: Client) -> None:
    fields = {"email": "x@example.org", "password1": GOOD, "password2": GOOD}
    client.post(reverse("account_signup"), fields)
    assert not Account.objects.filter(email="x@example.org").exists()

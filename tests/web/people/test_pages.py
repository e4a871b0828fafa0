"""Every page of `people`: it is there for whom it is for, and asks the same questions for one row and for three."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.people.domain.notification import notify
from relatoria_web.people.models import Account, Assignment, Consent, Purpose
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db

QUERIES = {
    "me": 3,
    "inbox": 5,
    "unread": 4,
    "letters": 3,
    "my_data": 6,
    "usersessions_list": 3,
    "people": 4,
    "person_new": 3,
    "organisations": 4,
    "organisation_new": 3,
    "accounts": 5,
    "person": 5,
    "person_edit": 4,
    "organisation": 5,
    "organisation_edit": 4,
}
"""Page → how many questions it asks the database, that of the session and of the standing included."""


def _fill(account: Account, rows: int) -> tuple[Any, Any]:
    organisation = web.organisation(name=translated(es="Ciudad", en="City"))
    for number in range(rows):
        meeting = web.meeting()
        person = web.person(name="Same Name", organisation=organisation)
        held = Assignment.objects.create(
            account=account, role=Role.SECRETARIAT, meeting=meeting, organisation=organisation
        )
        Assignment.objects.create(account=web.account(person=person), role=Role.DELEGATE, meeting=meeting)
        Consent.objects.create(person=person, purpose=Purpose.CONTACT, given=bool(number % 2))
        notify([account.pk], "people.role.given", held)
        web.organisation(parent=organisation)
    return person, organisation


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_the_same_questions(client: Client, name: str, rows: int, django_assert_num_queries: Any) -> None:
    account = web.account(administrator=True, person=web.person())
    person, organisation = _fill(account, rows)
    uid = {"person": person.uid, "organisation": organisation.uid}.get(name.removesuffix("_edit"))
    client.force_login(account)
    with django_assert_num_queries(QUERIES[name]):
        assert client.get(reverse(name, args=[uid] if uid else [])).status_code == 200


OWN = ("me", "inbox", "unread", "letters", "my_data", "usersessions_list")


@pytest.mark.parametrize("name", OWN)
def test_own_page_asks_a_visitor_to_sign_in(client: Client, name: str) -> None:
    response = client.get(reverse(name))
    assert response["Location"] == f"{reverse('account_login')}?next={reverse(name)}"


def test_registry_of_a_visitor_is_empty_and_offers_nothing(client: Client) -> None:
    person, organisation = web.person(), web.organisation()
    for name in ("people", "organisations"):
        page = client.get(reverse(name))
        assert (list(page.context["page"]), page.context["adds"]) == ([], False)
    for name, uid in (("person", person.uid), ("organisation", organisation.uid)):
        assert client.get(reverse(name, args=[uid])).status_code == 404
        assert client.get(reverse(f"{name}_edit", args=[uid])).status_code == 404


@pytest.mark.parametrize("role", [None, *(role for role in Role if role != Role.ADMINISTRATOR)])
def test_accounts_are_there_for_administrators_only(client: Client, role: Role | None) -> None:
    other = web.account()
    if role:
        client.force_login(web.member(role, web.meeting()))
    assert client.get(reverse("accounts")).status_code == 404
    assert client.post(reverse("account_change", args=[other.uid]), {"do": "close"}).status_code == 404
    other.refresh_from_db()
    assert other.is_active


def test_own_page_keeps_a_zone_that_is_held_under_an_older_name(client: Client) -> None:
    account = web.account(time_zone="Asia/Calcutta")
    client.force_login(account)
    assert '<option value="Asia/Calcutta" selected>' in client.get(reverse("me")).content.decode()
    client.post(reverse("me"), {"language": "fr", "time_zone": "Asia/Calcutta"})
    account.refresh_from_db()
    assert (account.language, account.time_zone) == ("fr", "Asia/Calcutta")

"""Choosing a role on a demonstration."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.demo.accounts import ACCOUNTS, seed_accounts
from relatoria_web.people.domain.demo import by_role

pytestmark = pytest.mark.django_db


@pytest.fixture
def demonstration(settings: Any) -> None:
    """Accounts that hold their roles in two meetings."""
    settings.DEMO = True
    held = web.meeting()
    seed_accounts(held.process, [held, web.meeting(process=held.process)])


@pytest.mark.usefixtures("demonstration")
def test_by_role_gives_each_account_once_in_the_order_of_the_dialogue() -> None:
    found = [(str(one.account), one.role) for one in by_role()]
    assert found == [(name, role) for _, name, _, role in ACCOUNTS] + [("Admin", "administrator")]


@pytest.mark.usefixtures("demonstration")
def test_choose_page_shows_every_role_with_its_guide(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        page = client.get(reverse("demo_accounts")).content.decode()
    assert page.count('name="account"') == len(ACCOUNTS) + 1
    assert page.count("#delegate") == 1


@pytest.mark.usefixtures("demonstration")
def test_choose_signs_in_and_the_first_page_leads_to_the_guide(client: Client) -> None:
    account = next(one.account for one in by_role() if one.role == "steward")
    home = client.post(reverse("demo_accounts"), {"account": account.uid}, follow=True).content.decode()
    assert [f"{reverse('help')}#steward" in home, reverse("steward:desk") in home] == [True, True]


def test_choose_is_not_there_without_a_demonstration(client: Client) -> None:
    assert client.get(reverse("demo_accounts")).status_code == 404

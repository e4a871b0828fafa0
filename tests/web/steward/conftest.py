"""A steward, and their desk."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.factories import web

from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role


@pytest.fixture
def account() -> Account:
    return web.member(Role.STEWARD, web.meeting())


@pytest.fixture
def desk(client: Client, account: Account) -> Client:
    client.force_login(account)
    return client

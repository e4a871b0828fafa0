"""Signing in with the house's own accounts, against a real provider process on loopback."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from django.test import Client
from django.urls import reverse
from tests.factories import people, web

from relatoria_web.people.domain.account import confirm_address
from relatoria_web.people.models import Account, Assignment

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PROVIDER = Path(__file__).with_name("oidc_provider.py")


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture
def house(settings: Any) -> Iterator[Callable[..., None]]:
    """Starts a provider that signs everybody in as one person."""
    started: list[subprocess.Popen[bytes]] = []

    def start(email: str, *, verified: bool = True) -> None:
        port = _free_port()
        command = [sys.executable, str(PROVIDER), str(port), email, "Ana Ruiz", "yes" if verified else "no"]
        started.append(subprocess.Popen(command))
        _wait(port)
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {
                "OAUTH_PKCE_ENABLED": True,
                "EMAIL_AUTHENTICATION": True,
                "EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
                "APPS": [
                    {
                        "provider_id": "house",
                        "name": "House",
                        "client_id": "relatoria",
                        "secret": "s",
                        "settings": {"server_url": f"http://127.0.0.1:{port}"},
                    }
                ],
            }
        }

    yield start
    for process in started:
        process.terminate()
        process.wait(timeout=10)


def _wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


def _sign_in(client: Client) -> Any:
    """The walk of a browser: our form, the provider, back to us."""
    leaves = client.post(reverse("openid_connect_login", args=["house"]))
    assert leaves.status_code == 302
    returns = requests.get(leaves["Location"], allow_redirects=False, timeout=10).headers["Location"]
    parts = urlsplit(returns)
    return client.get(f"{parts.path}?{parts.query}")


def test_sign_in_of_who_has_an_account(client: Client, house: Callable[..., None]) -> None:
    account = web.account()
    confirm_address(account)
    house(account.email)
    response = _sign_in(client)
    assert (response.status_code, response["Location"]) == (302, reverse("home"))
    assert client.get(reverse("me")).context["user"] == account


def test_sign_in_of_who_was_invited_opens_the_account(client: Client, house: Callable[..., None]) -> None:
    held = people.invitation(email="ana@example.org")
    house("ana@example.org")
    _sign_in(client)
    account = Account.objects.get(email="ana@example.org")
    assert (str(account), account.has_usable_password()) == ("Ana Ruiz", False)
    assert Assignment.objects.get(account=account).meeting == held.meeting
    assert client.get(reverse("me")).status_code == 200


def test_sign_in_of_a_stranger_opens_nothing(client: Client, house: Callable[..., None]) -> None:
    house("stranger@example.org")
    assert "signup_closed" in str([one.name for one in _sign_in(client).templates])
    assert not Account.objects.exists()
    assert client.get(reverse("me")).status_code == 302


def test_sign_in_with_an_address_that_is_not_verified_is_not_the_account(
    client: Client, house: Callable[..., None]
) -> None:
    account = web.account()
    people.invitation(email=account.email)
    house(account.email, verified=False)
    _sign_in(client)
    assert client.get(reverse("me")).status_code == 302


def test_sign_in_of_a_closed_account_is_refused(client: Client, house: Callable[..., None]) -> None:
    account = web.account(is_active=False)
    house(account.email)
    _sign_in(client)
    assert client.get(reverse("me")).status_code == 302


def test_callback_with_a_state_that_is_not_ours_signs_nobody_in(client: Client, house: Callable[..., None]) -> None:
    house(web.account().email)
    client.get(reverse("openid_connect_callback", args=["house"]) + "?code=code-0&state=forged")
    assert client.get(reverse("me")).status_code == 302

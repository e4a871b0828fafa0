"""The pages of tokens, webhooks and the API's documentation."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.api.models import Token, Webhook
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def test_token_is_shown_once_and_opens_the_api(client: Client) -> None:
    client.force_login(web.account())
    page = client.post(reverse("tokens"), {"name": "a script", "scopes": ["read"], "days": "30"})
    secret = page.context["secret"]
    assert secret in page.content.decode()
    assert secret not in client.get(reverse("tokens")).content.decode()
    client.logout()
    answer = client.get("/api/1/meetings/", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 200


def test_token_of_somebody_else_is_not_there(client: Client) -> None:
    other = Token.objects.create(account=web.account(), name="theirs", secret="x")
    client.force_login(web.account())
    assert "theirs" not in client.get(reverse("tokens")).content.decode()
    assert client.post(reverse("token_withdraw", args=[other.uid])).status_code == 404


def test_webhook_that_leads_inside_says_so_and_is_not_added(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    page = client.post(reverse("webhooks", args=[meeting.slug]), {"address": "https://127.0.0.1/hook"})
    assert "leads into this house" in page.content.decode()
    assert not Webhook.objects.exists()


def test_webhooks_are_not_there_for_a_delegate(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.get(reverse("webhooks", args=[meeting.slug])).status_code == 404


def test_docs_list_every_address_of_the_openapi_document(client: Client) -> None:
    page = client.get(reverse("api_docs"))
    paths: dict[str, Any] = client.get("/api/1/openapi.json").json()["paths"]
    assert sorted({row["path"] for row in page.context["rows"]}) == sorted(paths)

"""Reading the frame of meetings through the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests.factories import web

from relatoria_web.api.domain.token import make_token, withdraw_token
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _bearer(account: Account, *scopes: str) -> dict[str, str]:
    _, secret = make_token(standing_of(account), name="a test", scopes=scopes)
    return {"Authorization": f"Bearer {secret}"}


def _slugs(client: Client, **headers: str) -> list[str]:
    return [one["slug"] for one in client.get("/api/1/meetings/", headers=headers).json()["results"]]


def test_meetings_for_a_visitor_are_the_public_ones(client: Client) -> None:
    public, _ = web.public_meeting(), web.meeting()
    assert _slugs(client) == [public.slug]


def test_meetings_with_a_token_are_those_of_its_account(client: Client) -> None:
    held = web.meeting()
    assert _slugs(client, **_bearer(web.member(Role.DELEGATE, held), "read")) == [held.slug]


def test_meeting_that_is_not_theirs_is_not_found(client: Client) -> None:
    answer = client.get(f"/api/1/meetings/{web.meeting().slug}/")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert answer["Content-Type"] == "application/problem+json"


def test_withdrawn_token_is_refused_and_not_taken_for_a_visitor(client: Client) -> None:
    web.public_meeting()
    who = standing_of(web.account())
    token, secret = make_token(who, name="a test", scopes=["read"])
    withdraw_token(who, token=token)
    answer = client.get("/api/1/meetings/", headers={"Authorization": f"Bearer {secret}"})
    assert (answer.status_code, answer.json()["code"]) == (401, "bad_token")


def test_token_without_the_scope_is_refused(client: Client) -> None:
    answer = client.get("/api/1/meetings/", headers=_bearer(web.account(), "gather"))
    assert (answer.status_code, answer.json()["code"]) == (403, "scope_needed")


def test_texts_come_in_all_languages_or_in_the_one_asked_for(client: Client) -> None:
    held = web.public_meeting(title=translated(en="A meeting", es="Una reunión"))
    address = f"/api/1/meetings/{held.slug}/"
    assert client.get(address).json()["title"] == {
        "en": {"text": "A meeting", "status": "original"},
        "es": {"text": "Una reunión", "status": "official"},
    }
    assert client.get(address, {"lang": "es"}).json()["title"] == "Una reunión"


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_questions_whatever_the_number_of_rows(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        web.session(meeting=web.public_meeting())
    with django_assert_num_queries(3):
        client.get("/api/1/meetings/", {"expand": "sessions"})


def test_list_in_pages_links_forward_and_back(client: Client) -> None:
    for _ in range(3):
        web.public_meeting()
    first = client.get("/api/1/meetings/", {"limit": "2"}).json()
    assert (first["count"], len(first["results"]), first["previous"]) == (3, 2, None)
    second = client.get(first["next"]).json()
    assert (len(second["results"]), second["next"]) == (1, None)
    assert "offset=0" in second["previous"]


def test_expand_shows_only_what_the_caller_may_see(client: Client) -> None:
    held = web.meeting(audience=Audience.PUBLIC)
    shown = web.session(meeting=held)
    answer = client.get(f"/api/1/meetings/{held.slug}/", {"expand": "sessions,nothing"}).json()
    assert [one["uid"] for one in answer["sessions"]] == [shown.uid]
    assert answer["groups"] is None


def test_openapi_names_every_address(client: Client) -> None:
    paths = client.get("/api/1/openapi.json").json()["paths"]
    assert "/api/1/meetings/{key}/" in paths

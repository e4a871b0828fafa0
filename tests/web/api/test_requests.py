"""What clients send: page parameters of any kind, broken bodies, keys, languages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import web

from relatoria_web.api.domain.reply import KEPT, forget_old
from relatoria_web.api.domain.token import make_token
from relatoria_web.api.models import Reply
from relatoria_web.convene.models import Room
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(client: Client) -> Room:
    """A room of a meeting whose secretariat is signed in."""
    meeting = web.public_meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    return Room.objects.create(meeting=meeting, name="Room I")


def _send(client: Client, room: Room, body: Any, method: str = "PATCH", **headers: str) -> tuple[int, Any]:
    text = body if isinstance(body, str) else json.dumps(body)
    address = f"/api/1/rooms/{room.uid}/" if method != "POST" else "/api/1/rooms/"
    answer = client.generic(method, address, text, content_type="application/json", headers=headers)
    return answer.status_code, answer.json() if answer.content else None


@given(st.one_of(st.text(max_size=12), st.integers().map(str)), st.one_of(st.text(max_size=12), st.integers().map(str)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_page_parameters_of_any_kind_give_a_page(client: Client, limit: str, offset: str) -> None:
    answer = client.get("/api/1/rooms/", {"limit": limit, "offset": offset, "meeting": limit, "expand": offset})
    assert (answer.status_code, sorted(answer.json())) == (200, ["count", "next", "previous", "results"])


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ("{", 400, "bad_json"),
        ("[" * 100_000, 400, "bad_json"),
        ("[]", 422, "no_object"),
        ('{"name": "a\\u0000b", "revision": 0}', 422, "invalid"),
        ('{"name": "x"}', 422, "revision_needed"),
        ('{"revision": "0"}', 422, "revision_needed"),
        ('{"revision": 7, "name": "x"}', 409, "stale"),
        ("x" * 6_000_000, 413, "too_large"),
    ],
)
def test_body_that_cannot_be_taken_says_why_and_changes_nothing(
    client: Client, room: Room, body: str, status: int, code: str
) -> None:
    found = _send(client, room, body)
    assert (found[0], found[1]["code"]) == (status, code)
    assert Room.objects.get().name == "Room I"


def test_body_of_another_type_is_refused(client: Client, room: Room) -> None:
    answer = client.patch(f"/api/1/rooms/{room.uid}/", "name=x", content_type="application/x-www-form-urlencoded")
    assert (answer.status_code, answer.json()["code"]) == (415, "wrong_type")


def test_fields_that_are_unknown_or_read_only_are_each_named(client: Client, room: Room) -> None:
    _, problem = _send(client, room, {"revision": 0, "colour": "red", "uid": "another", "meeting": room.meeting.slug})
    assert [one["where"] for one in problem["errors"]] == ["colour", "uid"]


def test_put_needs_every_field_that_can_be_changed(client: Client, room: Room) -> None:
    status, problem = _send(client, room, {"revision": 0, "name": "Room II"}, "PUT")
    assert (status, sorted(one["where"] for one in problem["errors"])) == (422, ["capacity", "languages", "order"])


def test_newer_revision_is_told_with_what_stands_there(client: Client, room: Room) -> None:
    room.revise(None, name="Room X")
    status, problem = _send(client, room, {"revision": 0, "name": "Room II"})
    assert (status, problem["current"]["name"], problem["current"]["revision"]) == (409, "Room X", 1)


@pytest.mark.parametrize(("language", "words"), [("es", "es necesario"), ("en", "is needed"), ("fr", "est nécessaire")])
def test_problems_speak_the_language_of_the_reader(client: Client, room: Room, language: str, words: str) -> None:
    client.logout()
    account = web.member(Role.SECRETARIAT, room.meeting, language=language)
    _, secret = make_token(standing_of(account), name="a test", scopes=["convene"])
    headers = {"Authorization": f"Bearer {secret}", "Accept-Language": language}
    _, problem = _send(client, room, {"name": "No meeting"}, "POST", **headers)
    assert problem["errors"] == [{"where": "meeting", "what": words}]


def _new(client: Client, room: Room, name: str, key: str) -> tuple[int, Any]:
    return _send(
        client, room, {"meeting": room.meeting.slug, "name": name, "order": 1}, "POST", **{"Idempotency-Key": key}
    )


def test_key_makes_a_thing_once(client: Client, room: Room) -> None:
    first, second = _new(client, room, "Room II", "a"), _new(client, room, "Room II", "a")
    assert (first, Room.objects.count()) == (second, 2)


def test_key_of_another_request_is_refused(client: Client, room: Room) -> None:
    _new(client, room, "Room II", "a")
    status, problem = _new(client, room, "Room III", "a")
    assert (status, problem["code"], Room.objects.count()) == (422, "key_reused", 2)


def test_key_of_a_request_that_failed_can_be_used_again(client: Client, room: Room) -> None:
    assert _new(client, room, "", "a")[0] == 422
    assert _new(client, room, "Room II", "a")[0] == 201


def test_key_is_forgotten_after_a_day(client: Client, room: Room) -> None:
    _new(client, room, "Room II", "a")
    Reply.objects.update(created=timezone.now() - KEPT)
    assert (forget_old(), Reply.objects.count()) == (1, 0)


def test_key_of_somebody_else_is_no_hindrance_and_tells_nothing(client: Client, room: Room) -> None:
    _new(client, room, "Room II", "a")
    client.force_login(web.member(Role.SECRETARIAT, room.meeting))
    assert _new(client, room, "Room III", "a")[1]["name"] == "Room III"


def test_text_in_one_language_leaves_the_others(client: Client, room: Room) -> None:
    held = web.session(meeting=room.meeting)
    address = f"/api/1/sessions/{held.uid}/?lang=fr"
    client.patch(address, json.dumps({"revision": 0, "title": "Ouverture"}), content_type="application/json")
    held.refresh_from_db()
    assert sorted(held.title.texts) == ["en", "fr"]

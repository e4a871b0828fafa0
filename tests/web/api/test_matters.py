"""Matters by the API: noted by JSON, refused in the words of the pages, the same in as out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from tests.factories import prepare, web

from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
TITLE = {"en": {"text": "Data save lives.", "status": "original"}}


def _send(client: Client, method: str, address: str, body: dict[str, Any]) -> Any:
    return client.generic(method, address, json.dumps(body), content_type="application/json")


def test_matter_is_noted_read_changed_moved_and_removed(client: Client) -> None:
    meeting = web.meeting()
    product = prepare.product(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    topic = {"es": {"text": "Datos", "status": "original"}}
    details = {"member": "Lima", "author": "Ada Obi", "year": 2016, "topic": topic}
    body = {"kind": "reading", "meeting": meeting.slug, "title": TITLE, "text": TITLE, "details": details}
    made = _send(client, "POST", "/api/1/matters/", body).json()
    assert (made["details"], made["state"], made["audience"]) == (details, "proposed", "participants")
    address = f"/api/1/matters/{made['uid']}/"
    assert client.get(address).json() == made
    assert _send(client, "PUT", address, made).json() == made
    change = {"revision": made["revision"], "details": {"year": 2017}}
    changed = _send(client, "PATCH", address, change).json()
    assert changed["details"] == details | {"year": 2017}
    assert _send(client, "PATCH", address, change).status_code == 409
    assert _send(client, "POST", f"{address}state/", {"state": "listed"}).json()["state"] == "listed"
    listed = client.get("/api/1/matters/", {"meeting": meeting.slug, "kind": "reading"}).json()
    assert [one["uid"] for one in listed["results"]] == [made["uid"]]
    assert client.delete(address).status_code == 204
    round_ = {"kind": "round", "meeting": meeting.slug, "title": TITLE}
    body = round_ | {"product": product.uid, "details": {"consulted": "Missions"}}
    assert _send(client, "POST", "/api/1/matters/", body).json()["product"] == product.uid


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"details": {"way": "fly", "owner": "Quito", "place": "Quito"}}, ["way"]),
        ({"details": {"way": "replicate"}}, ["owner", "place"]),
        ({"details": {"colour": "red"}}, ["details.colour"]),
    ],
)
def test_matter_that_is_not_as_it_must_be_is_refused_with_the_field(
    client: Client, change: dict[str, Any], where: list[str]
) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    body = {"kind": "initiative", "meeting": meeting.slug, "title": TITLE} | change
    answer = _send(client, "POST", "/api/1/matters/", body)
    assert answer.status_code == 422
    assert sorted(one["where"] for one in answer.json()["errors"]) == where
    assert not Matter.objects.exists()


def test_state_that_a_matter_may_not_have_is_refused_in_words(client: Client) -> None:
    meeting = web.meeting()
    matter = prepare.matter(meeting, kind="media", details={"consent": "asked"})
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    answer = _send(client, "POST", f"/api/1/matters/{matter.uid}/state/", {"state": "out"})
    assert (answer.status_code, "consent" in answer.content.decode()) == (422, True)

"""What the API's newer writes do: the same as the pages, with the same refusals."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from tests.factories import gather, web

from relatoria_web.gather.models import Answer, Consultation, InputSet, Inquiry
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Role, Standing
from relatoria_web.site.translated import translated
from relatoria_web.trace.domain.log import log

pytestmark = pytest.mark.django_db


def _signed_in(client: Client, role: Role, meeting: Any) -> None:
    client.force_login(web.member(role, meeting, person=web.person()))


def _send(client: Client, method: str, address: str, body: dict[str, Any]) -> Any:
    return client.generic(method, address, json.dumps(body), content_type="application/json")


def test_consultation_is_declared_and_changed_with_its_history(client: Client) -> None:
    meeting = web.meeting()
    _signed_in(client, Role.SECRETARIAT, meeting)
    address = f"/api/1/meetings/{meeting.slug}/consultations/"
    made = _send(client, "POST", address, {"title": "Lima", "kind": "national", "country": "PER"}).json()
    held = _send(client, "PATCH", f"{address}{made['uid']}/", {"state": "held", "revision": made["revision"]}).json()
    assert [one["state"] for one in held["history"]] == ["declared", "held"]
    stale = _send(client, "PATCH", f"{address}{made['uid']}/", {"title": "Cusco", "revision": made["revision"]})
    assert (stale.status_code, Consultation.objects.get().title) == (409, "Lima")


def test_consultation_of_civil_society_is_refused_to_the_host(client: Client) -> None:
    meeting = web.meeting()
    _signed_in(client, Role.SECRETARIAT, meeting)
    address = f"/api/1/meetings/{meeting.slug}/consultations/"
    answer = _send(client, "POST", address, {"title": "Networks", "kind": "civil_society"})
    assert (answer.status_code in (403, 404), Consultation.objects.count()) == (True, 0)


def test_freezing_gives_the_counts_of_that_moment(client: Client) -> None:
    meeting = web.meeting()
    gather.document(meeting)
    _signed_in(client, Role.SECRETARIAT, meeting)
    body = {"title": "All", "note": "Two reports are missing."}
    made = _send(client, "POST", f"/api/1/meetings/{meeting.slug}/input-sets/", body).json()
    assert (made["note"], made["content"]["states"]) == ("Two reports are missing.", {"read": 1})
    assert InputSet.objects.get().uid == made["uid"]


def test_answer_is_kept_then_sent_and_read_by_its_author_only(client: Client) -> None:
    meeting = web.meeting()
    question = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"), kinds=["gap"])
    _signed_in(client, Role.DELEGATE, meeting)
    address = f"/api/1/meetings/{meeting.slug}/inquiries/{question.uid}/answer/"
    items = [{"kind": "gap", "text": "There is no data."}]
    kept = _send(client, "POST", address, {"items": items}).json()
    refused = _send(client, "POST", address, {"items": [{"kind": "call", "text": "x"}], "revision": kept["revision"]})
    body = {"speaker": "Ana Pérez", "items": items, "revision": kept["revision"], "send": True}
    sent = _send(client, "POST", address, body).json()
    assert (refused.status_code, sent["document"]) == (422, Answer.objects.get().document.uid)  # type: ignore[union-attr]
    listed = f"/api/1/meetings/{meeting.slug}/answers/"
    assert [one["uid"] for one in client.get(listed).json()["results"]] == [sent["uid"]]
    _signed_in(client, Role.DELEGATE, meeting)
    assert client.get(listed).json()["results"] == []


def test_question_changed_meanwhile_is_not_overwritten_on_its_page(client: Client) -> None:
    meeting = web.meeting()
    question = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"))
    _signed_in(client, Role.SECRETARIAT, meeting)
    fields = {"text_en": "What fails?", "text_en_status": "original", "most": 5, "order": 0, "revision": 0}
    Inquiry.objects.filter(pk=question.pk).update(revision=1)
    answer = client.post(f"/gather/{meeting.slug}/questions/{question.uid}/", fields)
    assert (answer.status_code, str(Inquiry.objects.get().text)) == (409, "What works?")


def test_merged_person_leads_to_the_one_that_stays(client: Client) -> None:
    one, into = web.person(), web.person()
    client.force_login(web.account(administrator=True))
    made = _send(client, "POST", f"/api/1/persons/{one.uid}/merge/", {"into": into.uid})
    assert (made.status_code, made.json()["uid"]) == (200, into.uid)
    assert Person.objects.get(pk=one.pk).merged_into == into


@pytest.mark.parametrize("number", [1, 3])
def test_trail_is_read_by_who_may_in_constant_queries(
    client: Client, number: int, django_assert_max_num_queries: Any
) -> None:
    meeting, other = web.meeting(), web.meeting()
    for _ in range(number):
        log(Standing(account=web.account().pk), "gather.document.add", gather.document(meeting), meeting=meeting.pk)
    log(Standing(), "gather.document.add", gather.document(other), meeting=other.pk)
    _signed_in(client, Role.SECRETARIAT, meeting)
    with django_assert_max_num_queries(9):
        found = client.get("/api/1/trail/?action=gather.document").json()
    assert {one["meeting"] for one in found["results"]} == {meeting.slug}
    assert found["count"] == number
    client.logout()
    assert client.get("/api/1/trail/").json()["results"] == []


def test_provenance_walks_from_a_contribution_to_its_document(client: Client) -> None:
    meeting = web.public_meeting()
    one = gather.contribution(meeting, intervention=gather.intervention(meeting))
    type(one.document).objects.update(audience="public")
    found = client.get(f"/api/1/provenance/contribution/{one.uid}/").json()
    assert [stop["kind"] for stop in found["above"]] == ["document", "intervention"]
    type(one.document).objects.update(audience="team")
    assert client.get(f"/api/1/provenance/contribution/{one.uid}/").status_code == 404


def test_mention_left_as_nobodys_keeps_the_reason_of_the_call(client: Client) -> None:
    meeting = web.meeting()
    found = gather.mention(meeting)
    _signed_in(client, Role.RAPPORTEUR, meeting)
    address = f"/api/1/meetings/{meeting.slug}"
    _send(client, "POST", f"{address}/mentions/{found.uid}/aside/", {"reason": "nobody is named anywhere"})
    _send(client, "POST", f"{address}/mentions/{found.uid}/reopen/", {"reason": "a list came"})
    told = client.get(f"{address}/judgements/?target={found.uid}").json()["results"]
    assert [(one["kind"], one["verdict"], one["reason"], one["withdrawn"]) for one in told] == [
        ("gather.mention", "resolve", "nobody is named anywhere", True),
        ("gather.mention", "withdraw", "a list came", False),
    ]
    answer = _send(client, "POST", f"{address}/judgements/{told[0]['uid']}/withdraw/", {})
    assert answer.status_code == 404  # it is opened again, not withdrawn

"""Registers of what contributions say besides their words: future work together, data partnerships."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.question import keep_answer, send_answer
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.facets import FACETS
from relatoria_web.gather.models import Coding, Contribution, Inquiry
from relatoria_web.gather.registers import REGISTERS
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _entry(meeting: Meeting, **fields: Any) -> Contribution:
    document = gather.document(meeting, audience="public")
    whose = gather.intervention(meeting, document=document)
    return gather.contribution(meeting, intervention=whose, **({"kind": "partnership"} | fields))


def _found(client: Client, meeting: Meeting, code: str) -> list[str]:
    page = client.get(f"/gather/{meeting.slug}/registers/{code}/")
    assert page.status_code == 200
    found = client.get(f"/api/1/meetings/{meeting.slug}/contributions/", {"register": code}).json()["results"]
    shown = [line.one.row.uid for line in page.context["page"].object_list]
    assert shown == [one["uid"] for one in found]
    return shown


def test_register_of_future_work_takes_what_a_form_asked_and_what_promises_a_date(client: Client) -> None:
    meeting = web.public_meeting()
    asked = _entry(meeting, facets={"future": {"value": "goes_on"}, "until": {"value": "the review of 2022"}})
    horizon = {"value": "2030", "text": "by 2030", "relation": "by"}
    dated = _entry(meeting, kind="commitment", modality="intention", horizon=horizon)
    _entry(meeting, kind="commitment", modality="fact", horizon=horizon)
    _entry(meeting, kind="gap", facets={"future": {"value": "ends"}})
    assert _found(client, meeting, "future") == [asked.uid, dated.uid]
    page = client.get(f"/gather/{meeting.slug}/registers/future/").content.decode()
    table = client.get(f"/gather/{meeting.slug}/registers/future.csv").content.decode()
    assert all(words in page and words in table for words in ("goes on", "the review of 2022", "2030"))


def test_register_of_data_partnerships_tells_which_data_and_under_which_safeguards(client: Client) -> None:
    meeting = web.public_meeting()
    facets = {"data": {"value": "Arrivals by month"}, "safeguards": {"value": "No names leave the office"}}
    noted, coded = _entry(meeting, facets=facets, partners=["A statistical office"]), _entry(meeting)
    Coding.objects.create(contribution=coded, vocabulary="gcm", code="1")
    _entry(meeting)
    assert _found(client, meeting, "data") == [noted.uid, coded.uid]
    page = client.get(f"/gather/{meeting.slug}/registers/data/").content.decode()
    assert all(words in page for words in ("Arrivals by month", "No names leave the office", "A statistical office"))


def test_form_asks_how_and_until_when_work_goes_on_and_the_answer_stands_in_the_register(client: Client) -> None:
    meeting = web.public_meeting()
    who = standing_of(web.member(Role.DELEGATE, meeting))
    text = translated(en="How will you go on?")
    question = Inquiry.objects.create(meeting=meeting, text=text, kinds=["partnership"], facets=["future", "until"])
    held = {"future": {"value": "grows"}, "until": {"value": "2022"}}
    items = [{"kind": "partnership", "subtype": "", "text": "We train judges with two networks.", "facets": held}]
    answer = keep_answer(who, question=question, fields={"items": items, "speaker": "Ana Pérez"})
    document = send_answer(who, answer=answer)
    read_document(document.pk)
    reconcile(meeting.pk)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert _found(client, meeting, "future") == [Contribution.objects.get().uid]


def test_register_does_not_tell_outsiders_that_masked_words_are_there(client: Client) -> None:
    meeting = web.public_meeting()
    facets = {"data": {"value": "What Amara Sesay keeps"}}
    one = _entry(meeting, facets=facets, public={"start": 0, "end": 3})
    assert _found(client, meeting, "data") == []
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert _found(client, meeting, "data") == [one.uid]


@pytest.mark.parametrize("rows", [1, 3])
def test_register_asks_the_same_questions_whatever_its_length(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    for _ in range(rows):
        _entry(meeting, facets={"future": {"value": "begins"}})
    with django_assert_num_queries(5):
        client.get(f"/gather/{meeting.slug}/registers/future/")


def test_register_that_is_none_is_not_found(client: Client) -> None:
    assert client.get(f"/gather/{web.public_meeting().slug}/registers/nothing/").status_code == 404


@pytest.mark.parametrize("code", sorted(REGISTERS))
def test_every_register_is_made_of_facets_that_its_kinds_have(code: str) -> None:
    register = REGISTERS[code]
    assert all(set(register.kinds) & FACETS[one].kinds for one in (*register.marks, *register.columns))


def test_register_of_joint_tools_takes_those_that_the_words_name_with_partners_and_those_noted(client: Client) -> None:
    meeting = web.public_meeting()
    named = _entry(meeting, partners=["Polaris"], folded="polaris and the office built a data platform together")
    noted = _entry(meeting, kind="good_practice", facets={"owners": {"value": "Two ministries"}})
    _entry(meeting, folded="one office built a platform alone")
    _entry(meeting, partners=["Polaris"], folded="polaris and the office met")
    masked = {"start": 0, "end": 3}
    hidden = _entry(meeting, partners=["Polaris"], folded="a joint platform of polaris", public=masked)
    assert _found(client, meeting, "tools") == [named.uid, noted.uid]
    assert "Two ministries" in client.get(f"/gather/{meeting.slug}/registers/tools/").content.decode()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert _found(client, meeting, "tools") == [named.uid, noted.uid, hidden.uid]
    form = f"/prepare/{meeting.slug}/matters/joint_tool/add/?owners=Polaris&amp;cited={named.uid}"
    assert form in client.get(f"/gather/{meeting.slug}/registers/tools/").content.decode()
    assert "Polaris</textarea>" in client.get(form.replace("&amp;", "&")).content.decode()

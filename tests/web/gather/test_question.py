"""Guiding questions put to some types of stakeholders only, and answered by working groups."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.bridge.lists import partner_types
from relatoria_web.convene.models import Meeting, Participation, WorkingGroup
from relatoria_web.gather.domain import question as domain
from relatoria_web.gather.domain.queries.record import record_of
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.forms.input import addressee_choices
from relatoria_web.gather.models import Answer, Contribution, Inquiry
from relatoria_web.gather.rules import ANSWER_QUESTION
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Assignment, Organisation
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db
GAP = {"kind": "gap", "subtype": "management", "text": "Consulates have too few desks."}


def _asked(meeting: Meeting, **fields: Any) -> Inquiry:
    return Inquiry.objects.create(meeting=meeting, text=translated(en="What is missing?"), **fields)


def _of_type(kind: str, meeting: Meeting) -> Account:
    """A participant who speaks for an organisation of a type."""
    held = web.account()
    body = Organisation.objects.create(name=translated(en=f"A body of {kind}"), stakeholder_type=kind)
    Assignment.objects.create(account=held, role=Role.PARTICIPANT, meeting=meeting, organisation=body)
    return held


def _leader(meeting: Meeting, group: WorkingGroup) -> Account:
    """Somebody who reports for a group."""
    held = web.member(Role.PARTICIPANT, meeting, person=web.person())
    group.rapporteur = Participation.objects.create(meeting=meeting, person=held.person)
    group.save()
    return held


def test_question_is_answered_by_those_to_whom_it_is_put_only(client: Client) -> None:
    meeting = web.public_meeting()
    asked = _asked(meeting, addressees=["ngo", "academia"])
    ngo, state = (_of_type(one, meeting) for one in ("ngo", "state"))
    may = {one: ANSWER_QUESTION.allows(standing_of(one), asked) for one in (ngo, state)}
    assert may == {ngo: True, state: False}
    found = {one: list(ANSWER_QUESTION.among(standing_of(one), Inquiry.objects.all())) for one in (ngo, state)}
    assert found == {ngo: [asked], state: []}
    address = reverse("gather:answer", args=[meeting.slug, asked.uid])
    for account, status in ((ngo, 200), (state, 403)):
        client.force_login(account)
        assert client.get(address).status_code == status
    page = client.get(reverse("gather:questions", args=[meeting.slug])).content.decode()
    assert "to Non-governmental organization" in page
    assert address not in page


def test_question_put_to_nobody_in_particular_is_put_to_all() -> None:
    meeting = web.meeting()
    who = standing_of(_of_type("state", meeting))
    assert list(ANSWER_QUESTION.among(who, Inquiry.objects.filter(pk=_asked(meeting).pk))) == [Inquiry.objects.get()]


def test_addressees_begin_with_the_closed_list_of_partners() -> None:
    (_label, partners), (_other, others) = addressee_choices()
    assert {code for code, _ in partners} == partner_types()
    assert partner_types() == {
        "un_entity", "regional_organisation", "academia", "private_sector", "ngo", "civil_society",
    }  # fmt: skip
    assert not partner_types() & {code for code, _ in others}


def test_working_group_answers_the_same_question_as_one_and_it_counts_as_the_groups(client: Client) -> None:
    meeting = web.public_meeting()
    group = WorkingGroup.objects.create(meeting=meeting, name=translated(en="Group on borders"))
    asked = _asked(meeting, by_groups=True, kinds=["gap"])
    leader = _leader(meeting, group)
    client.force_login(leader)
    address = reverse("gather:answer_of_group", args=[meeting.slug, asked.uid, group.uid])
    assert address in client.get(reverse("gather:questions", args=[meeting.slug])).content.decode()
    items = {"items-TOTAL_FORMS": 1, "items-INITIAL_FORMS": 0, "language": "en", "send": "1"}
    items |= {f"items-0-{name}": value for name, value in GAP.items()}
    assert client.post(address, items).status_code == 302
    read_document(Answer.objects.get().document_id or 0)
    reconcile(meeting.pk)
    found = Contribution.objects.get()
    assert (found.kind, found.subtype) == ("gap", "management")
    record = record_of(meeting)
    assert [(one.name, one.kind.value) for one in record.actors] == [("Group on borders", "group")]
    assert record.dialogue.groups[0].members == (record.documents[0].name,)
    own = domain.keep_answer(standing_of(leader), question=asked, fields={"items": [GAP]})
    assert (own.group, Answer.objects.count()) == (None, 2)  # beside the group's, everybody has their own


def test_answer_of_a_group_is_one_whoever_of_its_leaders_writes() -> None:
    meeting = web.meeting()
    group = WorkingGroup.objects.create(meeting=meeting, name=translated(en="One"))
    asked = _asked(meeting, by_groups=True)
    first = domain.keep_answer(standing_of(_leader(meeting, group)), question=asked, fields={}, group=group)
    team = web.standing(Role.RAPPORTEUR, meeting)
    again = domain.keep_answer(team, question=asked, fields={"items": [GAP]}, group=group, revision=first.revision)
    assert (again.pk, again.items) == (first.pk, [GAP])


def test_answer_of_a_group_is_refused_to_others_and_where_groups_are_not_asked(client: Client) -> None:
    meeting = web.public_meeting()
    group = WorkingGroup.objects.create(meeting=meeting, name=translated(en="One"))
    asked, alone = _asked(meeting, by_groups=True), _asked(meeting)
    with pytest.raises(Http404):
        domain.keep_answer(web.standing(Role.DELEGATE, meeting), question=asked, fields={}, group=group)
    leader = standing_of(_leader(meeting, group))
    with pytest.raises(CannotError):
        domain.keep_answer(leader, question=alone, fields={}, group=group)
    client.force_login(web.member(Role.DELEGATE, meeting))
    address = reverse("gather:answer_of_group", args=[meeting.slug, asked.uid, group.uid])
    assert client.get(address).status_code == 404


def test_program_answers_for_a_group_and_reads_to_whom_a_question_is_put(client: Client) -> None:
    meeting = web.public_meeting()
    group = WorkingGroup.objects.create(meeting=meeting, name=translated(en="One"))
    asked = _asked(meeting, by_groups=True, addressees=["ngo"])
    client.force_login(_leader(meeting, group))
    told = client.get(f"/api/1/meetings/{meeting.slug}/inquiries/{asked.uid}/").json()
    assert (told["addressees"], told["by_groups"]) == (["ngo"], True)
    body = json.dumps({"group": group.uid, "items": [GAP]})
    address = f"/api/1/meetings/{meeting.slug}/inquiries/{asked.uid}/answer/"
    made = client.post(address, body, content_type="application/json")
    assert (made.status_code, made.json()["group"]) == (201, group.uid)
    assert client.post(address, json.dumps({"items": []}), content_type="application/json").status_code == 403

"""Channels: guidance for each kind of stakeholder, what came by it, and civil society's own registration and output."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.factories import gather, web

from relatoria_web.gather.channels import CHANNELS, dominant
from relatoria_web.gather.domain import consultation, statement
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Actor, Contribution, Statement
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Assignment
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
WORDS = "We recommend that cities share data on housing every year.\n"


@pytest.mark.parametrize("code", sorted(CHANNELS))
def test_channel_guides_and_what_comes_by_it_is_of_its_kind_of_stakeholder(
    client: Client, code: str, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.public_meeting()
    client.force_login(web.member(Role.DELEGATE, meeting))
    assert client.get(f"/gather/{meeting.slug}/channels/").content.decode().count(f'value="{code}"') == 1
    client.post(f"/gather/{meeting.slug}/statements/new/", {"channel": code})
    held = Statement.objects.get()
    who = standing_of(held.account)
    statement.save(who, statement=held, revision=None, fields={"organisation_name": "Our house", "text": WORDS})
    read_document(statement.submit(who, statement=held).pk)
    reconcile(meeting.pk)
    spoke = Actor.objects.filter(voices__part="speaker").distinct().get()
    assert (spoke.name, spoke.stakeholder_type) == ("Our house", CHANNELS[code].stakeholder)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    page = client.get(f"/api/1/meetings/{meeting.slug}/contributions/", {"stakeholder": CHANNELS[code].stakeholder})
    assert page.json()["count"] == Contribution.objects.count() > 0


def test_guidance_speaks_each_language(client: Client) -> None:
    meeting = web.public_meeting()
    pages = [
        client.get(f"/gather/{meeting.slug}/channels/?lang={one}", follow=True).content for one in ("es", "en", "fr")
    ]
    assert [b"M\xc3\xa9thode" in one or b"m\xc3\xa9thode" in one for one in pages] == [False, False, True]
    assert [b"the method" in one for one in pages] == [False, True, False]


def test_channel_of_research_warns_when_one_region_dominates(client: Client) -> None:
    meeting = web.public_meeting()
    for country in ("SEN", "GHA", "PER"):
        fields = {"channel": "research", "country": country, "state": "submitted"}
        Statement.objects.create(meeting=meeting, account=web.account(), **fields)
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert b"More than half comes from one region" in client.get(f"/gather/{meeting.slug}/channels/").content
    Statement.objects.filter(country="GHA").update(country="FRA")
    assert b"More than half comes from one region" not in client.get(f"/gather/{meeting.slug}/channels/").content
    client.force_login(web.member(Role.DELEGATE, meeting))
    Statement.objects.update(country="SEN")
    assert b"More than half comes" not in client.get(f"/gather/{meeting.slug}/channels/").content


@pytest.mark.parametrize(
    ("regions", "found"), [([], ""), (["a"], ""), (["a", "b"], ""), (["a", "a", "b"], "a"), (["a", "a", ""], "a")]
)
def test_dominant_is_the_region_of_more_than_half(regions: list[str], found: str) -> None:
    assert dominant(regions) == found


@pytest.mark.parametrize("kind", ["local_government", "research"])
def test_host_declares_consultations_of_the_channel(kind: str) -> None:
    meeting = web.meeting()
    who = web.standing(Role.SECRETARIAT, meeting)
    made = consultation.save_consultation(who, meeting=meeting, fields={"title": "A day", "kind": kind})
    assert made.kind == kind


def test_output_of_civil_society_feeds_the_main_record(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    meeting = web.meeting()
    who = web.standing(Role.COORDINATOR, meeting)
    fields = {"title": "Stocktaking of civil society", "kind": "civil_society", "audience": "public", "state": "held"}
    made = consultation.save_consultation(who, meeting=meeting, fields=fields)
    upload: Any = SimpleUploadedFile("report.md", gather.STATEMENT.encode())
    kept = consultation.take_report(who, consultation=made, upload=upload)
    assert kept.report is not None
    read_document(kept.report.pk)
    reconcile(meeting.pk)
    assert Contribution.objects.filter(meeting=meeting, document=kept.report).count() > 0


def test_coordinator_registers_civil_society_and_nobody_else(client: Client) -> None:
    meeting = web.meeting()
    civil = web.organisation(stakeholder_type="ngo")
    state = web.organisation(stakeholder_type="state")
    guest = web.account()
    client.force_login(web.member(Role.COORDINATOR, meeting))
    address = f"/roles/meeting/{meeting.slug}/"
    assert address in client.get(f"/gather/{meeting.slug}/channels/").content.decode()
    given = {"email": guest.email, "role": "delegate", "language": "en"}
    for organisation, role in ((state.pk, "delegate"), ("", "delegate"), (civil.pk, "rapporteur")):
        client.post(address, given | {"organisation": organisation, "role": role})
    assert not Assignment.objects.filter(account=guest).exists()
    client.post(address, given | {"organisation": civil.pk})
    held = Assignment.objects.get(account=guest)
    assert (held.role, held.organisation, len(mail.outbox)) == ("delegate", civil, 0)
    listed = client.get(address).content.decode()
    assert guest.email in listed or str(guest) in listed
    client.post(f"{address}{held.uid}/take/")
    assert not Assignment.objects.filter(account=guest).exists()


@pytest.mark.parametrize("number", [1, 3])
def test_channels_page_asks_the_same_questions(client: Client, number: int, django_assert_max_num_queries: Any) -> None:
    meeting = web.public_meeting()
    for _ in range(number):
        Statement.objects.create(meeting=meeting, account=web.account(), channel="local", state="submitted")
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    with django_assert_max_num_queries(10):
        client.get(f"/gather/{meeting.slug}/channels/")

"""Atom feeds: what everybody may read, and nothing else, whoever asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import conclude, gather, web

from relatoria_web.conclude.domain.publication import withdraw
from relatoria_web.convene.models import ProgrammeVersion
from relatoria_web.gather.models import Consultation
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def _titles(client: Client, address: str, **headers: str) -> list[str]:
    tree = ElementTree.fromstring(client.get(address, headers=headers).content)
    return [entry.findtext(f"{ATOM}title", "") for entry in tree.iter(f"{ATOM}entry")]


def test_feed_of_a_meeting_holds_what_is_public_even_for_the_team(client: Client) -> None:
    meeting = web.public_meeting()
    later = timezone.now() + timedelta(days=1)
    gather.document(meeting, title="Open", audience=Audience.PUBLIC)
    gather.document(meeting, title="Embargoed", audience=Audience.PUBLIC, embargo=later)
    gather.document(meeting, title="Of the team", audience=Audience.TEAM)
    gather.document(meeting, title="Masked", audience=Audience.PUBLIC, masked={"text": "", "shape": {}})
    conclude.publication(meeting, title="Report", audience=Audience.PUBLIC, published=timezone.now())
    conclude.publication(meeting, title="Draft", audience=Audience.TEAM, published=timezone.now())
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert _titles(client, reverse("meeting_feed", args=[meeting.slug])) == ["Report (REL/X/R.1)", "Open"]


def test_feed_of_a_closed_meeting_is_not_there_for_anybody(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    assert client.get(reverse("meeting_feed", args=[meeting.slug])).status_code == 404


def test_feed_of_the_house_has_each_report_once_in_the_language_of_the_reader(client: Client) -> None:
    meeting = web.public_meeting()
    report = conclude.report(meeting)
    for language, title in (("en", "The report"), ("es", "El informe")):
        expression = conclude.expression(meeting, report=report, language=language)
        values = {"audience": Audience.PUBLIC, "published": timezone.now(), "title": title}
        conclude.publication(meeting, expression=expression, **values)
    closed = web.meeting()
    conclude.publication(closed, title="Closed", audience=Audience.PUBLIC, published=timezone.now())
    address = reverse("feed")
    assert _titles(client, address, accept_language="es") == ["El informe (REL/X/R.1)"]
    assert _titles(client, f"{address}?lang=en", accept_language="es") == ["The report (REL/X/R.1)"]


def test_pages_lead_to_the_feeds(client: Client) -> None:
    meeting = web.public_meeting()
    page = client.get(reverse("convene:meeting", args=[meeting.slug])).content.decode()
    assert (reverse("feed") in page, reverse("meeting_feed", args=[meeting.slug]) in page) == (True, True)


def test_feed_of_the_house_has_programmes_consultations_and_statements_that_are_public(client: Client) -> None:
    open_meeting, closed = web.public_meeting(), web.meeting()
    later = timezone.now() + timedelta(days=1)
    for meeting in (open_meeting, closed):
        ProgrammeVersion.objects.create(meeting=meeting, number=2)
        Consultation.objects.create(meeting=meeting, title="A day", audience=Audience.PUBLIC)
        gather.document(meeting, title="Said", audience=Audience.PUBLIC, origin="statement")
    Consultation.objects.create(meeting=open_meeting, title="Inside", audience=Audience.TEAM)
    Consultation.objects.create(meeting=open_meeting, title="Later", audience=Audience.PUBLIC, embargo=later)
    masked = {"text": "", "shape": {}}
    for fields in ({"audience": Audience.TEAM}, {"embargo": later}, {"masked": masked}, {"origin": "upload"}):
        values = {"title": "Hidden", "audience": Audience.PUBLIC, "origin": "statement"} | fields
        gather.document(open_meeting, **values)
    named = f"Programme, version 2: {open_meeting.title}"
    assert sorted(_titles(client, reverse("feed"))) == ["A day (declared)", named, "Said"]
    own = _titles(client, reverse("meeting_feed", args=[open_meeting.slug]))
    assert sorted(own) == ["A day (declared)", "Hidden", named, "Said"]  # an upload that is open is news of the meeting


def test_feeds_ask_nothing_about_whoever_is_signed_in(client: Client, django_assert_num_queries: Any) -> None:
    meeting = web.public_meeting()
    gather.document(meeting, title="Open", audience=Audience.PUBLIC)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    with django_assert_num_queries(6) as asked:
        assert client.get(reverse("meeting_feed", args=[meeting.slug])).status_code == 200
    assert [one["sql"] for one in asked if "django_session" in one["sql"] or "people_" in one["sql"]] == []
    with django_assert_num_queries(4):
        assert client.get(reverse("feed")).status_code == 200


def test_feeds_say_that_a_report_was_withdrawn(client: Client) -> None:
    made = conclude.published(conclude.drafted(conclude.recorded()))
    addresses = ("/api/feed.atom", f"/api/feed/{made.meeting.slug}.atom")
    title = f"<title>{made.title} ({made.symbol})</title>"
    assert all(title in client.get(one).content.decode() for one in addresses)
    withdraw(conclude.secretary(made.meeting), publication=made, reason="A voice was misnamed.")
    for one in addresses:
        told = client.get(one).content.decode()
        assert (title in told, f"({made.symbol}; withdrawn)</title>" in told) == (False, True)

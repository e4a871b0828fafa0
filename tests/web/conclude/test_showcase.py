"""What the first page shows a stranger of what was concluded, and the ways from a report into the record."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, web

from relatoria_web.conclude.showcase import held_by_most
from relatoria_web.conclude.templatetags.conclusions import stripes, tallied
from relatoria_web.convene.models import Meeting
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    """A public meeting with a published report."""
    made = conclude.recorded()
    conclude.published(conclude.drafted(made))
    return made


def test_first_page_shows_a_stranger_a_sentence_with_its_count(client: Client, meeting: Meeting) -> None:
    piece = held_by_most(Standing())
    assert piece is not None
    page = client.get(reverse("home")).content.decode()
    assert [piece.url in page, piece.count in page] == [True, True]
    assert client.get(piece.url).status_code == 200


def test_first_page_shows_nothing_of_a_report_that_is_not_public(client: Client, meeting: Meeting) -> None:
    meeting.publications.update(audience=Audience.TEAM)
    assert held_by_most(Standing()) is None


def test_voice_of_a_report_leads_to_its_contribution(client: Client, meeting: Meeting) -> None:
    row = meeting.contributions.first()
    assert row is not None
    there = client.get(reverse("conclude:voice", args=[meeting.slug, f"c{row.pk}"]))
    assert there.headers["Location"] == reverse("gather:contribution", args=[meeting.slug, row.uid])


def test_voice_of_a_document_that_is_not_open_leads_nowhere(client: Client, meeting: Meeting) -> None:
    row = meeting.contributions.first()
    assert row is not None
    address = reverse("conclude:voice", args=[meeting.slug, f"c{row.pk}"])
    meeting.documents.update(audience=Audience.TEAM)
    assert client.get(address).status_code == 404
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert client.get(address).status_code == 302
    assert client.get(reverse("conclude:voice", args=[meeting.slug, "nobody"])).status_code == 404


def test_tallied_cuts_a_line_into_numbers_and_words() -> None:
    assert tallied("51 voices · 1 050 documents · as was said") == [
        ("51", "voices"), ("1 050", "documents"), ("", "as was said")
    ]  # fmt: skip


def test_stripes_lie_end_to_end() -> None:
    found = stripes([("concurrent", 1), ("minority", 3)], 4)
    assert [(one["start"], one["share"], one["tone"]) for one in found] == [
        ("0.00", "25.00", "agree"), ("25.00", "75.00", "")
    ]  # fmt: skip

"""Kinds of meetings and sessions, meetings that belong together, and addresses in their order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import convene, web

from relatoria_web.bridge.programme import formats, segments
from relatoria_web.convene.models import Meeting, Relation
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_session_of_every_format_stands_on_the_programme_by_its_name(client: Client, language: str) -> None:
    meeting = web.public_meeting()
    for code, _ in segments("en"):
        web.session(meeting=meeting, format=code)
    page = client.get(reverse("convene:programme", args=[meeting.slug]), {"lang": language}).content.decode()
    assert [label for _, label in segments(language) if label not in page] == []


@pytest.mark.parametrize("code", [code for code, _ in formats("en")])
def test_meeting_of_every_format_says_what_it_is(client: Client, code: str) -> None:
    meeting = web.public_meeting(format=code)
    page = client.get(reverse("convene:meeting", args=[meeting.slug]), {"lang": "en"}).content.decode()
    assert dict(formats("en"))[code] in page


def test_hub_shows_pre_meetings_and_side_events_that_the_reader_may_see(client: Client) -> None:
    main = web.public_meeting(start=date(2018, 3, 26))
    before = web.public_meeting(parent=main, relation=Relation.BEFORE, start=date(2018, 3, 25))
    side = web.public_meeting(parent=main, relation=Relation.SIDE, start=date(2018, 3, 27))
    hidden = web.meeting(parent=main, relation=Relation.SIDE)

    def around(meeting: Meeting) -> list[Meeting]:
        return list(client.get(reverse("convene:meeting", args=[meeting.slug])).context["around"])

    assert around(main) == [before, side]
    assert around(side) == [main]
    assert hidden not in around(main)


def test_addresses_stand_in_their_order_with_capacity_and_substitute(client: Client) -> None:
    meeting = web.public_meeting()
    at = datetime(2018, 3, 26, 14, tzinfo=UTC)
    opening = web.session(meeting=meeting, format="opening", start=at)
    listed, other = convene.participation(meeting), convene.participation(meeting)
    capacity = translated(en="Co-chair of the forum")
    convene.part(meeting, session=opening, participation=listed, order=2, stood_in=other)
    first = convene.part(meeting, session=opening, order=1, capacity=capacity)
    page = client.get(reverse("convene:session", args=[meeting.slug, opening.uid]), {"lang": "en"}).content.decode()
    names = [first.participation.person.name, "Co-chair of the forum", other.person.name, listed.person.name]
    assert sorted(names, key=page.index) == names

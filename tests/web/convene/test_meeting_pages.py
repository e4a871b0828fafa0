"""The pages of meetings."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role
from relatoria_web.site.templatetags.say import local_time
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


def _seen(client: Client) -> list[Meeting]:
    response = client.get(reverse("home"))
    return [one.meeting for shelf in response.context["front"].shelves for one in shelf.meetings]


def test_home_for_a_visitor_shows_public_meetings_only(client: Client) -> None:
    public, _ = web.public_meeting(), web.meeting()
    assert _seen(client) == [public]


def test_home_for_a_member_shows_their_meeting(client: Client) -> None:
    held = web.meeting()
    client.force_login(web.member(Role.DELEGATE, held))
    assert _seen(client) == [held]


def test_meeting_that_is_not_public_does_not_exist_for_a_visitor(client: Client) -> None:
    held = web.meeting()
    hidden = client.get(reverse("convene:meeting", args=[held.slug]))
    missing = client.get(reverse("convene:meeting", args=["nowhere"]))
    assert (hidden.status_code, missing.status_code) == (404, 404)
    assert held.title.said().text not in hidden.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_home_asks_the_same_questions_whatever_the_number_of_meetings(
    client: Client, rows: int, django_assert_num_queries: object
) -> None:
    for _ in range(rows):
        web.public_meeting()
    with django_assert_num_queries(4):  # type: ignore[operator]
        client.get(reverse("home"))


def test_home_offers_the_first_meeting_of_a_process_to_its_secretariat_alone(client: Client) -> None:
    process = web.process()
    address = reverse("convene:new", args=[process.slug])
    for role, offered in ((Role.SECRETARIAT, True), (Role.DELEGATE, False)):
        client.force_login(web.member(role, process))
        assert (address in client.get(reverse("home")).content.decode()) is offered


@pytest.mark.parametrize(
    ("short", "slug"),
    [("Rivers 2026/1", "rivers-20261"), ("", "waters-that-join-2026"), ("¡¿!", "waters-that-join-2026")],
)
def test_new_meeting_bears_its_short_name_or_one_made_from_title_and_year(
    client: Client, short: str, slug: str
) -> None:
    process = web.process()
    client.force_login(web.member(Role.SECRETARIAT, process))
    sent = {
        "title_en": "Waters that join",
        "title_en_status": "original",
        "short": short,
        "start": "2026-11-30",
        "time_zone": "America/Lima",
        "stage": "planned",
        "rule": "attributed",
        "audience": "public",
    }
    answer = client.post(reverse("convene:new", args=[process.slug]), sent)
    assert answer["Location"] == reverse("convene:meeting", args=[slug])


def test_times_are_said_to_be_of_the_place_only_once_its_zone_was_chosen(client: Client) -> None:
    meeting = web.public_meeting(place=translated(en="Lima"), time_zone="UTC")
    assert local_time(meeting) == "times of UTC"
    meeting.time_zone = "America/Lima"
    assert local_time(meeting) == "times of Lima"

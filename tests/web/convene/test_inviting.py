"""Experts are invited from the registry by topic, those first who balance the list."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import convene, web

from relatoria_web.bridge.lists import topics
from relatoria_web.convene.models import Meeting, Participation
from relatoria_web.people.models import Person
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _signed(client: Client, role: Role = Role.SECRETARIAT) -> Meeting:
    meeting = web.public_meeting()
    client.force_login(web.member(role, meeting))
    return meeting


def _expert(name: str, country: str, gender: str, **fields: Any) -> Person:
    return web.person(name=name, country=country, gender=gender, expert=True, **fields)


def _address(meeting: Meeting) -> str:
    return reverse("convene:experts", args=[meeting.slug])


def test_experts_of_a_topic_are_invited_in_a_balanced_order(client: Client) -> None:
    meeting = _signed(client)
    convene.participation(meeting, person=web.person(country="SEN", gender="m"))
    topic, other = (code for code, _words in topics("en")[:2])
    mine = {"topics": [topic]}
    african, latin = _expert("Ama", "GHA", "f", **mine), _expert("Zoe", "MEX", "f", **mine)
    man = _expert("Zac", "MEX", "m", **mine)
    _expert("Off topic", "FRA", "f", topics=[other])
    web.person(name="No expert", topics=[topic])
    found = client.get(_address(meeting), {"topic": topic}).context["found"]
    assert [one.person for one in found.experts] == [latin, african, man]
    client.post(_address(meeting), {"person": [latin.uid, african.uid, "nobody"]})
    made = Participation.objects.filter(role="expert").order_by("person__name")
    assert [(one.person, one.attendance) for one in made] == [(african, "invited"), (latin, "invited")]
    again = client.get(_address(meeting), {"topic": topic}).context["found"]
    assert ([one.person for one in again.experts], again.invited) == ([man], 3)


def test_somebody_on_the_list_is_not_invited_twice(client: Client) -> None:
    meeting, expert = _signed(client), _expert("Ama", "GHA", "f")
    for _ in range(2):
        client.post(_address(meeting), {"person": [expert.uid]})
    assert Participation.objects.filter(person=expert).count() == 1


@pytest.mark.parametrize("role", [Role.DELEGATE, Role.RAPPORTEUR])
def test_others_invite_nobody(client: Client, role: Role) -> None:
    meeting, expert = _signed(client, role), _expert("Ama", "GHA", "f")
    answer = client.post(_address(meeting), {"person": [expert.uid]})
    assert (answer.status_code, Participation.objects.exists()) == (403, False)


@pytest.mark.parametrize("count", [1, 3])
def test_experts_are_asked_for_in_few_queries(client: Client, count: int, django_assert_num_queries: Any) -> None:
    meeting = _signed(client)
    for n in range(count):
        _expert(f"Expert {n}", "GHA", "f", organisation=web.organisation())
    client.get(_address(meeting))
    with django_assert_num_queries(5):
        assert len(client.get(_address(meeting)).context["found"].experts) == count

"""Mechanisms with their series and sources, and objectives with what serves them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria_web.prepare.models import Edition, Mechanism
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_mechanisms_are_listed_by_how_far_they_reach_and_each_opens(client: Client, language: str) -> None:
    kinds = client.get(reverse("prepare:mechanisms"), {"lang": language}).context["kinds"]
    assert list(kinds) == ["regional", "interregional", "global"]
    for rows in kinds.values():
        for one in rows:
            assert client.get(reverse("prepare:mechanism", args=[one.code]), {"lang": language}).status_code == 200


def test_mechanism_shows_its_series_and_the_editions_kept_here(client: Client) -> None:
    held = Mechanism.objects.create(slug="idm", name=translated(en="Dialogue"), acronym="IDM")
    edition = Edition.objects.create(mechanism=held, label="2018")
    shown = web.public_meeting(edition=edition)
    web.meeting(edition=edition)
    context = client.get(reverse("prepare:mechanism", args=["IDM"])).context
    assert [one.shown for one in context["editions"]] == [[shown]]
    assert min(one.year for one in context["entry"].series) >= 2001
    assert client.get(reverse("prepare:mechanism", args=["NONE"])).status_code == 404


def test_objectives_are_numbered_with_what_serves_them_and_their_gaps(client: Client) -> None:
    meeting = web.meeting()
    prepare.facts(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    found = client.get(reverse("prepare:objectives", args=[meeting.slug])).context["traced"]
    assert [one.number for one in found.aims] == [1, 2, 3]
    assert all(one.served for one in found.aims)
    broken = prepare.FACTS.replace("serves = [", "serves = [] #", 1)
    meeting.facts.revise(None, text=broken)
    worse = client.get(reverse("prepare:objectives", args=[meeting.slug])).context["traced"]
    assert len(worse.gaps) > len(found.gaps)


def test_objectives_are_for_the_team(client: Client) -> None:
    meeting = web.public_meeting()
    prepare.facts(meeting)
    assert client.get(reverse("prepare:objectives", args=[meeting.slug])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_mechanism_asks_the_same_questions_whatever_its_editions(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    held = Mechanism.objects.create(slug="idm", name=translated(en="Dialogue"), acronym="IDM")
    for number in range(rows):
        web.public_meeting(edition=Edition.objects.create(mechanism=held, label=str(number)))
    with django_assert_num_queries(4):
        client.get(reverse("prepare:mechanism", args=["IDM"]))

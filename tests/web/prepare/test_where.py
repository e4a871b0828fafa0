"""Every fact that a text may lack leads to where it is given."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria.prepare.wording import catalogue
from relatoria_web.prepare.where import ENTRIES, MATTERS, where_given
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
ELSEWHERE = {
    "untranslated", "previous", "cooperation", "challenge", "platforms", "topics", "consulted", "mandate", "not_held",
}  # fmt: skip
"""What is worked out from several facts, or comes from the record: their page leads on."""


def test_every_missing_fact_has_a_place() -> None:
    assert set(ENTRIES) | set(MATTERS) | ELSEWHERE == set(catalogue()["missing"])


def test_where_given_answers_to_the_team(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    places = {where_given(meeting, fact) for fact in catalogue()["missing"]}
    assert {place: client.get(place).status_code for place in places} == dict.fromkeys(places, 200)


def test_desk_links_what_is_missing_to_its_form(client: Client) -> None:
    meeting = web.meeting()
    text = prepare.FACTS
    prepare.facts(meeting, text[: text.index("[[meetings.questions]]")])
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    client.post(reverse("prepare:begin", args=[meeting.slug]), {"kind": "session_guide"})
    desk = reverse("prepare:desk", args=[meeting.slug, meeting.products.get().uid, "es"])
    client.post(reverse("prepare:act", args=[meeting.slug, meeting.products.get().uid, "es", "draft"]))
    page = client.get(desk, {"lang": "es"}).content.decode()
    told = re.findall(r'<li><a href="([^"]+)">([^<]+)</a></li>', page[page.index('class="missing"') :])
    assert (reverse("prepare:fact", args=[meeting.slug, "sessions.new"]), "las sesiones") in told

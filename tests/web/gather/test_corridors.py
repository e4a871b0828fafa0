"""Corridors that a record names, with the role of each place in them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Coding, Contribution
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _named(meeting: Meeting, code: str) -> Contribution:
    document = gather.document(meeting, audience="public")
    held = gather.contribution(meeting, intervention=gather.intervention(meeting, document=document))
    Coding.objects.create(contribution=held, vocabulary="corridor", code=code)
    return held


def _codes(client: Client, meeting: Meeting, **asked: str) -> list[str]:
    page = client.get(reverse("gather:corridors", args=[meeting.slug]), asked)
    return [one.code for one in page.context["corridors"]]


def test_corridors_narrow_by_place_and_role(client: Client) -> None:
    meeting = web.public_meeting()
    for code in ("NPL>QAT", "NPL>QAT", "QAT>>NPL", "GTM>MEX>USA", "MLI<>FRA"):
        _named(meeting, code)
    assert _codes(client, meeting)[0] == "NPL>QAT"
    assert sorted(_codes(client, meeting, place="NPL")) == ["NPL>QAT", "QAT>>NPL"]
    assert _codes(client, meeting, place="NPL", role="origin") == ["NPL>QAT"]
    assert _codes(client, meeting, role="transit") == ["GTM>MEX>USA"]
    assert _codes(client, meeting, role="return") == ["QAT>>NPL"]
    assert _codes(client, meeting, place="MLI", role="origin") == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "Nepal: país de origen · Qatar: país de destino"),
        ("en", "Nepal: country of origin · Qatar: country of destination"),
        ("fr", "Népal\u00a0: pays d’origine · Qatar\u00a0: pays de destination"),
    ],
)
def test_corridor_tells_each_role_and_leads_to_the_contributions(client: Client, language: str, words: str) -> None:
    meeting = web.public_meeting()
    held, other = _named(meeting, "NPL>QAT"), _named(meeting, "MLI>FRA")
    page = client.get(reverse("gather:corridors", args=[meeting.slug]), {"lang": language}).content.decode()
    assert words in page
    address = f"{reverse('gather:contributions', args=[meeting.slug])}?theme=corridor:NPL%3EQAT"
    assert f'href="{address}"' in page
    found = client.get(address).content.decode()
    assert [f'id="u-{one.uid}"' in found for one in (held, other)] == [True, False]


def test_corridor_of_a_withheld_speakers_country_is_for_the_team(client: Client) -> None:
    meeting = web.public_meeting(rule="not_attributed")
    text = """# Statement by Amara Sesay, Minister of Labour of Sierra Leone

We recommend that States share data on migrant workers between Sierra Leone and Kuwait every year.

We recommend that States protect migrant workers between Nepal and Qatar.
"""
    document = gather.read(meeting, text)
    reconcile(meeting.pk)
    type(document).objects.update(audience="public")
    assert _codes(client, meeting) == ["NPL<>QAT"]
    api = f"/api/1/meetings/{meeting.slug}/contributions/"
    assert client.get(api, {"theme": "corridor:SLE<>KWT"}).json()["count"] == 0
    assert client.get(api, {"theme": "corridor:NPL<>QAT"}).json()["count"] == 1
    assert "SLE" not in client.get(api).content.decode()
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert sorted(_codes(client, meeting)) == ["NPL<>QAT", "SLE<>KWT"]
    assert client.get(api, {"theme": "corridor:SLE<>KWT"}).json()["count"] == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_corridors_ask_the_same_whatever_their_number(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    meeting = web.public_meeting()
    for code in ("NPL>QAT", "MLI>FRA", "GTM>MEX>USA")[:rows]:
        _named(meeting, code)
    with django_assert_num_queries(3):
        client.get(reverse("gather:corridors", args=[meeting.slug]))

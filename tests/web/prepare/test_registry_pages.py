"""Mechanisms with their series and sources, and objectives with what serves them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, prepare, web

from relatoria_web.gather.models import Coding
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


def _codes(client: Client, **asked: str) -> list[str]:
    page = client.get(reverse("prepare:mechanisms"), asked)
    return [one.code for rows in page.context["kinds"].values() for one in rows]


def test_mechanisms_narrow_by_theme_and_by_role_also_by_what_was_noted_here(client: Client) -> None:
    assert sorted(_codes(client, theme="development")) == ["FIBEMYD", "GFMD", "HLD", "IDM", "RABAT"]
    assert _codes(client, function="review") == ["IMRF"]
    assert "NONE" not in _codes(client, theme="nothing")
    process = web.process(audience="public")
    details = {"mechanism": "COLOMBO", "function": "review", "about_theme": "health", "on": "2018-01-01"}
    noted = prepare.matter(None, process=process, kind="role", details=details | {"source": "Its chair"})
    assert sorted(_codes(client, function="review")) == ["COLOMBO", "IMRF"]
    assert sorted(_codes(client, theme="health")) == ["COLOMBO", "IDM"]
    assert _codes(client, theme="health", function="review") == ["COLOMBO"]
    noted.revise(None, state="dropped")
    assert _codes(client, function="review") == ["IMRF"]
    noted.revise(None, state="proposed", audience="team")
    assert _codes(client, function="review") == ["IMRF"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ("Migración y desarrollo", "Foro de diálogo", "desde 2007", "año de fundación desconocido aquí")),
        ("en", ("Migration and development", "Forum for dialogue", "since 2007", "founding year not known here")),
        ("fr", ("Migration et développement", "Enceinte de dialogue", "depuis 2007", "année de création inconnue ici")),
    ],
)
def test_mechanism_tells_its_themes_roles_and_founding_with_source_and_says_what_is_not_known(
    client: Client, language: str, words: tuple[str, ...]
) -> None:
    page = client.get(reverse("prepare:mechanism", args=["GFMD"]), {"lang": language}).content.decode()
    theme, role, since, unknown = words
    assert (theme in page, since in page, "iom.int, pages on inter-State" in page, unknown in page) == (
        True,
        True,
        True,
        False,
    )
    assert role in page
    silent = client.get(reverse("prepare:mechanism", args=["CMC"]), {"lang": language}).content.decode()
    assert unknown in silent


def test_mechanism_whose_founding_was_not_seen_in_a_source_says_so(client: Client) -> None:
    page = client.get(reverse("prepare:mechanism", args=["GMG"]), {"lang": "en"}).content.decode()
    assert 'since 2006 <span class="chip">not verified</span>' in page


def test_mechanism_shows_a_role_noted_here_with_its_day_and_source(client: Client) -> None:
    details = {"mechanism": "IDM", "function": "forum", "on": "2018-03-26", "source": "Closing session"}
    prepare.matter(None, process=web.process(audience="public"), kind="role", details=details)
    page = client.get(reverse("prepare:mechanism", args=["IDM"]), {"lang": "en"}).content.decode()
    assert all(words in page for words in ("Function: Forum for dialogue", "Day: 26 March 2018", "Closing session"))


def test_mechanism_shows_who_chairs_it_and_who_may_speak_for_it_as_noted_here(client: Client) -> None:
    details = {"mechanism": "ISCM_MEETING", "office": "chair", "holder": "El Salvador", "since": "2017-01-01"}
    process = web.process(audience="public")
    prepare.matter(None, process=process, kind="term", details=details | {"speaks": "mandate", "cited": "Note"})
    prepare.matter(None, process=process, kind="debate", details={"mechanism": "ISCM_MEETING", "on": "2017-10-10"})
    page = client.get(reverse("prepare:mechanism", args=["iscm_meeting"]), {"lang": "en"}).content.decode()
    told = ("Office: chair", "El Salvador", "Speaks for the mechanism: only with a mandate", "Dedicated debates")
    assert [words for words in told if words not in page] == []


def test_theme_of_platforms_leads_to_what_was_contributed_on_it(client: Client) -> None:
    meeting = web.public_meeting()
    document = gather.document(meeting, audience="public")
    whose = gather.intervention(meeting, document=document)
    brought, other, rejected = (
        gather.contribution(meeting, intervention=whose, **fields) for fields in ({}, {}, {"state": "rejected"})
    )
    for held, vocabulary, code in ((brought, "gcm", "9"), (brought, "gcm", "10"), (other, "gcm", "1")):
        Coding.objects.create(contribution=held, vocabulary=vocabulary, code=code)
    Coding.objects.create(contribution=rejected, vocabulary="gcm", code="9")
    closed = gather.contribution(web.meeting())
    Coding.objects.create(contribution=closed, vocabulary="gcm", code="9")
    page = client.get(reverse("prepare:mechanisms"), {"theme": "smuggling_trafficking"})
    (found,) = page.context["spoken"]
    assert (found.meeting, found.count) == (meeting, 1)
    shown = client.get(found.address).content.decode()
    assert [f'id="u-{one.uid}"' in shown for one in (brought, other)] == [True, False]
    api = f"/api/1/meetings/{meeting.slug}/contributions/"
    results = client.get(api, {"theme": "platform_theme:smuggling_trafficking"}).json()["results"]
    assert [one["uid"] for one in results] == [brought.uid]


@pytest.mark.parametrize("rows", [1, 3])
def test_theme_asks_the_same_questions_whatever_was_contributed(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        meeting = web.public_meeting()
        whose = gather.intervention(meeting, document=gather.document(meeting, audience="public"))
        Coding.objects.create(contribution=gather.contribution(meeting, intervention=whose), vocabulary="gcm", code="9")
    with django_assert_num_queries(4):
        client.get(reverse("prepare:mechanisms"), {"theme": "smuggling_trafficking"})

"""Principles and cross-cutting themes: what the record touches, by whom, what nobody spoke of; the fact basis."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.principles import Touched, checklists, fact_basis
from relatoria_web.gather.models import Actor, Coding, Contribution, Voice
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db


def _said(meeting: Meeting, theme: str, *, withheld: bool = False, **actor: str) -> Contribution:
    document = gather.document(meeting, audience="public")
    whose = gather.intervention(meeting, document=document, withheld=withheld)
    held = gather.contribution(meeting, intervention=whose)
    vocabulary, _, code = theme.partition(":")
    Coding.objects.create(contribution=held, vocabulary=vocabulary, code=code)
    Actor.objects.filter(voices__intervention=whose).update(**actor)
    return held


def _term(who: Standing, meeting: Meeting, theme: str) -> Touched:
    vocabulary, _, code = theme.partition(":")
    found = next(one for one in checklists(who, meeting, "en") if one.vocabulary == vocabulary)
    return next(one for one in found.terms if one.code == code)


def test_checklists_count_contributions_and_who_brings_them() -> None:
    meeting = web.public_meeting()
    _said(meeting, "cross:trust", region="african", country="SEN", name="Senegal")
    _said(meeting, "cross:trust", region="asia_pacific", stakeholder_type="migrant_organisation", name="A union")
    trust = _term(Standing(), meeting, "cross:trust")
    assert (trust.contributions, trust.regions, trust.countries, trust.by_migrants) == (2, 2, ["SEN"], True)
    assert sorted(one.name for one in trust.actors) == ["A union", "Senegal"]
    assert _term(Standing(), meeting, "cross:generations").contributions == 0


def test_checklists_leave_out_what_was_rejected() -> None:
    meeting = web.public_meeting()
    held = _said(meeting, "right:health")
    assert _term(Standing(), meeting, "right:health").contributions == 1
    Contribution.objects.filter(pk=held.pk).update(state="rejected")
    assert _term(Standing(), meeting, "right:health").contributions == 0


def test_checklists_name_no_withheld_voice_to_outsiders() -> None:
    meeting = web.public_meeting()
    _said(meeting, "right:work", withheld=True, name="Ruritania", region="african")
    team = standing_of(web.member(Role.RAPPORTEUR, meeting))
    assert [one.name for one in _term(team, meeting, "right:work").actors] == ["Ruritania"]
    outside = _term(Standing(), meeting, "right:work")
    assert (outside.contributions, outside.actors, outside.regions) == (1, [], 0)


def test_fact_basis_counts_figures_dates_and_evidence_once() -> None:
    meeting = web.public_meeting()
    held = _said(meeting, "cross:facts")
    Contribution.objects.filter(pk=held.pk).update(facets={"evidence": {"value": "An evaluation"}})
    _said(meeting, "cross:facts")
    for date in ("2017", ""):
        gather.figure(meeting, document=held.document, contribution=held, date=date)
    found = fact_basis(Standing(), meeting)
    assert (found.contributions, found.with_figure, found.with_dated_figure, found.with_evidence) == (2, 1, 1, 1)


def test_fact_basis_counts_claims_that_say_their_source_once_and_those_with_a_figure_among_them() -> None:
    meeting = web.public_meeting()
    held = _said(meeting, "basis:source")
    _said(meeting, "basis:source")
    _said(meeting, "cross:facts")
    for _ in range(2):
        gather.figure(meeting, document=held.document, contribution=held)
    found = fact_basis(Standing(), meeting)
    assert (found.contributions, found.with_source, found.figures_with_source) == (3, 2, 1)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1 of 2 contributions (50%) says which source it rests on"),
        ("es", "1 de 2 aportaciones (50 %) dice de qué fuente procede"),
        ("fr", "1 contribution sur 2 (50 %) indique sa source"),
    ],
)
def test_principles_page_shows_claims_with_source_and_leads_to_them(client: Client, language: str, words: str) -> None:
    meeting = web.public_meeting()
    sourced, other = _said(meeting, "basis:source"), _said(meeting, "cross:facts")
    page = client.get(reverse("gather:principles", args=[meeting.slug]), {"lang": language}).content.decode()
    assert words in page.replace("\u00a0", " ").replace("\u202f", " ")
    address = f"{reverse('gather:contributions', args=[meeting.slug])}?theme=basis:source"
    assert f'href="{address}"' in page
    found = client.get(address).content.decode()
    assert [f'id="u-{one.uid}"' in found for one in (sourced, other)] == [True, False]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_principles_page_leads_to_the_contributions(client: Client, language: str) -> None:
    meeting = web.public_meeting()
    touching = _said(meeting, "gcm_principle:sovereignty")
    other = _said(meeting, "gcm_principle:child")
    page = client.get(reverse("gather:principles", args=[meeting.slug]), headers={"accept-language": language})
    address = f"{reverse('gather:contributions', args=[meeting.slug])}?theme=gcm_principle:sovereignty"
    assert f'href="{address}"' in page.content.decode()
    found = client.get(address).content.decode()
    assert [f'id="u-{one.uid}"' in found for one in (touching, other)] == [True, False]


@pytest.mark.parametrize("count", [1, 3])
def test_principles_page_asks_the_same_whatever_the_number(
    client: Client, count: int, django_assert_num_queries: Callable[..., object]
) -> None:
    meeting = web.public_meeting()
    for _ in range(count):
        held = _said(meeting, "level:local", country="ESP")
        Voice.objects.create(intervention=held.intervention, actor=gather.actor(meeting))
    account = web.member(Role.RAPPORTEUR, meeting)
    client.force_login(account)
    with django_assert_num_queries(7):
        client.get(reverse("gather:principles", args=[meeting.slug]))


def test_themes_of_a_text_that_was_read_reach_the_checklist() -> None:
    text = (
        "Ms. Ruiz said that States should guarantee access to health care. "
        "National and local authorities should build trust.\n"
    )
    meeting = web.public_meeting()
    gather.read(meeting, text, audience="public")
    team = standing_of(web.member(Role.RAPPORTEUR, meeting))
    lists = {
        one.vocabulary: {term.code for term in one.terms if term.contributions}
        for one in checklists(team, meeting, "en")
    }
    assert (lists["right"], lists["cross"] >= {"trust", "levels_linked"}) == ({"health"}, True)

"""The record in the search index: everybody finds it in the words that they may read, and nobody in others."""

from __future__ import annotations

import pytest
from tests.factories import gather, web

from relatoria_web.convene.models import AttributionRule, Meeting
from relatoria_web.gather.models import Contribution, Document
from relatoria_web.search.domain.index import index_meeting
from relatoria_web.search.domain.queries.search import search
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db


def _read(rule: str = AttributionRule.ATTRIBUTED) -> Meeting:
    """A public meeting with the statement of a minister, read and indexed."""
    meeting = web.public_meeting()
    gather.read(meeting, gather.STATEMENT, rule=rule, audience=Audience.PUBLIC)
    index_meeting(meeting)
    return meeting


def _headings(who: Standing, text: str) -> set[str]:
    return {hit.heading for hit in search(who, text).hits}


def test_contribution_is_found_with_who_said_it() -> None:
    _read()
    assert _headings(Standing(), "gap data returns") == {"Amara Sesay"}
    assert _headings(Standing(), "Sesay") == {"Amara Sesay"}


@pytest.mark.parametrize("rule", [AttributionRule.BY_GROUP, AttributionRule.NOT_ATTRIBUTED])
def test_name_that_a_rule_withholds_finds_nothing_for_an_outsider(rule: str) -> None:
    meeting = _read(rule)
    assert _headings(web.standing(Role.RAPPORTEUR, meeting), "Sesay") == {"Amara Sesay"}
    for who in (Standing(), web.standing(Role.DELEGATE, meeting)):
        assert search(who, "Sesay").hits == ()
        found = search(who, "gap data returns").hits
        assert found
        assert not any("Sesay" in f"{hit.heading} {hit.parts}" for hit in found)


def test_document_closed_after_it_was_indexed_is_found_no_more() -> None:
    meeting = _read()
    Document.objects.filter(meeting=meeting).update(audience=Audience.TEAM)
    assert search(Standing(), "gap data returns").hits == ()
    assert search(web.standing(Role.RAPPORTEUR, meeting), "gap data returns").hits


def test_rejected_contribution_is_found_no_more() -> None:
    meeting = _read()
    Contribution.objects.filter(meeting=meeting).update(state="rejected")
    hits = search(web.standing(Role.RAPPORTEUR, meeting), "gap data returns").hits
    assert {hit.item.kind for hit in hits} <= {"intervention"}

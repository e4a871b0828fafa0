"""Named fields of contributions: filled beside the source or in a form, shown to whom may read them, exported."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client
from tests.factories import gather, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.question import keep_answer, send_answer
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.facets import FACETS, kept
from relatoria_web.gather.models import Contribution, Document, Inquiry
from relatoria_web.gather.names import KINDS
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated
from relatoria_web.trace.models import Judgement

pytestmark = pytest.mark.django_db

NEEDS: dict[str, tuple[str, dict[str, str]]] = {
    "GAT-003": (
        "innovative_solution",
        {"problem": "Fees", "novelty": "A shared ledger", "evidence": "A trial", "replicable": "yes"},
    ),
    "GAT-004": ("common_principle", {"supporters": "Puebla Process; Bali Process"}),
    "GAT-007": (
        "partnership",
        {"purpose": "Share data", "phase": "implementation", "needs": "Staff", "challenge": "Distance"},
    ),
    "GAT-010": ("means_of_implementation", {"services": "Secretariat to its members"}),
    "GAT-011": ("partnership", {"phase": "follow_up"}),
    "GAT-012": ("recommendation", {"level": "regional"}),
    "GAT-013": ("partnership", {"level": "across"}),
    "GAT-017": ("good_practice", {"replicable": "yes", "scalable": "no"}),
    "GAT-023": ("means_of_implementation", {"framework": "A review every four years"}),
    "GAT-025": ("commitment", {"indicator": "Permits issued in a week"}),
    "GAT-027": ("partnership", {"modality": "Joint training", "phase": "preparation"}),
    "GAT-031": ("good_practice", {"wide": "yes"}),
    "GAT-032": ("recommendation", {"engagement": "yes"}),
    "GAT-035": ("means_of_implementation", {"exchange": "offer"}),
    "GAT-053": ("good_practice", {"level": "local"}),
    "GAT-057": ("good_practice", {"lesson": "Begin small", "from_sector": "Health"}),
    "GAT-060": (
        "partnership",
        {"projects": "Two schools", "legal_basis": "A treaty", "evaluation": "A workshop in May"},
    ),
    "GAT-061": ("good_practice", {"target_group": "Domestic workers", "result": "Contracts for all"}),
    "GAT-064": ("call", {"signatories": "Twelve cities; two regions", "asks": "A seat"}),
    "GAT-065": ("good_practice", {"founders": "A city; a university"}),
    "GAT-069": ("good_practice", {"lesson": "Ask those concerned"}),
    "GAT-071": ("partnership", {"goals": "Halve the cost"}),
    "GAT-073": ("good_practice", {"long_term_need": "A plan for ten years"}),
    "GAT-074": ("good_practice", {"conditions": "A job offer", "duration": "2 years, then 1"}),
}
"""Requirement → a kind of contribution, and the fields that it must have."""


def _read(rule: str = "attributed") -> tuple[Meeting, Contribution]:
    meeting = web.public_meeting(rule=rule)
    gather.read(meeting, audience="public")
    return meeting, Contribution.objects.filter(meeting=meeting).select_related("document").order_by("start")[0]


@pytest.fixture(scope="module")
def _once(filled_once: None) -> tuple[Meeting, Contribution]:
    return _read()


@pytest.fixture
def read(_once: tuple[Meeting, Contribution]) -> tuple[Meeting, Contribution]:
    """A meeting with what was read in it, and its first contribution: made once, found anew."""
    meeting, one = _once
    return Meeting.objects.get(pk=meeting.pk), Contribution.objects.select_related("document").get(pk=one.pk)


def _correct(client: Client, meeting: Meeting, one: Contribution, kind: str, facets: dict[str, str]) -> Any:
    held = Contribution.objects.get(pk=one.pk)
    given = {f"facet_{code}": value for code, value in facets.items()}
    given |= {f"facet_{code}_evidence": "Seen in 2017" for code in facets if FACETS[code].evidence}
    fields = {"kind": kind, "polarity": held.polarity, "modality": held.modality, "start": held.start, "end": held.end}
    address = f"/gather/{meeting.slug}/items/contribution/{held.uid}/correct/"
    return client.post(address, fields | given | {"revision": held.revision, "reason": "read again"})


@pytest.mark.parametrize("need", sorted(NEEDS))
def test_fields_are_filled_beside_the_source_and_shown_found_exported_and_read_by_programs(
    client: Client, read: tuple[Meeting, Contribution], need: str
) -> None:
    kind, facets = NEEDS[need]
    meeting, one = read
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert _correct(client, meeting, one, kind, facets).status_code == 302
    client.logout()
    page = client.get(f"/gather/{meeting.slug}/contributions/{one.uid}/").content.decode()
    table = client.get(f"/gather/{meeting.slug}/contributions.csv").content.decode()
    last = next(row[-1] for row in csv.reader(io.StringIO(table)) if row[0] == one.uid)
    told = client.get(f"/api/1/meetings/{meeting.slug}/contributions/{one.uid}/").json()["facets"]
    for code, value in facets.items():
        words = str(FACETS[code].said(value))
        assert words in page
        assert f"{FACETS[code].words}: {words}" in last
        assert told[code]["value"] == value
        for asked in (code, f"{code}:{value}"):
            found = client.get(f"/api/1/meetings/{meeting.slug}/contributions/", {"facet": asked}).json()
            assert [row["uid"] for row in found["results"]] == [one.uid]


def test_filling_is_a_judgement_that_survives_reading_again_and_can_be_taken_back(client: Client) -> None:
    meeting, one = _read()
    account = web.member(Role.RAPPORTEUR, meeting)
    client.force_login(account)
    _correct(client, meeting, one, "gap", {"needs": "Staff"})
    held = Judgement.objects.get(target=one.uid)
    assert (held.author, held.reason) == (account, "read again")
    reconcile(meeting.pk)
    assert Contribution.objects.get(pk=one.pk).facets == {"needs": {"value": "Staff"}}
    client.post(f"/gather/{meeting.slug}/judgements/{held.uid}/withdraw/")
    assert Contribution.objects.get(pk=one.pk).facets == {}


def test_assessment_that_rests_on_nothing_is_refused_and_what_was_written_stays(client: Client) -> None:
    meeting, one = _read()
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    held = {"kind": "good_practice", "polarity": "for", "modality": "fact", "start": one.start, "end": one.end}
    given = {"facet_replicable": "yes", "facet_lesson": "Begin small", "revision": one.revision}
    address = f"/gather/{meeting.slug}/items/contribution/{one.uid}/correct/"
    answer = client.post(address, held | given)
    assert (answer.status_code, Judgement.objects.count()) == (422, 0)
    assert 'value="Begin small"' in answer.content.decode()


def test_words_of_a_field_are_not_told_nor_found_where_names_are_masked(client: Client) -> None:
    meeting, one = _read(rule="not_attributed")
    assert Document.objects.get(meeting=meeting).masked is not None
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    _correct(client, meeting, one, "good_practice", {"lesson": "As Amara Sesay said", "level": "local"})
    reconcile(meeting.pk)
    address = f"/api/1/meetings/{meeting.slug}/contributions/"
    assert set(client.get(f"{address}{one.uid}/").json()["facets"]) == {"lesson", "level"}
    client.logout()
    assert client.get(f"{address}{one.uid}/").json()["facets"] == {"level": {"value": "local"}}
    assert client.get(address, {"facet": "lesson"}).json()["results"] == []
    assert len(client.get(address, {"facet": "level:local"}).json()["results"]) == 1
    for path in (f"contributions/{one.uid}/", "contributions/", "contributions.csv"):
        assert "Amara Sesay said" not in client.get(f"/gather/{meeting.slug}/{path}").content.decode()


def test_program_changes_fields_and_sends_back_what_it_read(client: Client) -> None:
    meeting, one = _read()
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    address = f"/api/1/meetings/{meeting.slug}/contributions/{one.uid}/"

    def patch(**fields: Any) -> Any:
        revision = client.get(address).json()["revision"]
        return client.patch(address, json.dumps({"revision": revision, **fields}), content_type="application/json")

    facets = {"replicable": {"value": "yes", "evidence": "Seen"}, "lesson": {"value": "Begin small"}}
    assert patch(kind="good_practice", facets=facets).json()["facets"] == facets
    assert patch(facets={"replicable": {"value": "yes"}}).status_code == 422
    assert patch(facets={"lesson": {"value": "Ask"}}).json()["facets"] == {"lesson": {"value": "Ask"}}


@pytest.mark.parametrize("need", ["GAT-008", "GAT-009"])
def test_form_asks_for_fields_and_its_answers_have_them(client: Client, need: str) -> None:
    meeting = web.public_meeting()
    asked = {"GAT-008": {"role": "Convener of regions"}, "GAT-009": {"scope": "(ii) implementation"}}[need]
    question = Inquiry.objects.create(
        meeting=meeting, text=translated(en="What works?"), kinds=["recommendation", "gap"], facets=list(asked)
    )
    delegate = web.member(Role.DELEGATE, meeting)
    client.force_login(delegate)
    page = client.get(f"/gather/{meeting.slug}/questions/{question.uid}/answer/").content.decode()
    assert all(f"facet_{code}" in page for code in asked)
    items = {"items-TOTAL_FORMS": 2, "items-INITIAL_FORMS": 0, "speaker": "Ana Pérez", "language": "en", "send": "1"}
    for at, (kind, text) in enumerate((("gap", "There is no data."), ("recommendation", "Share what there is."))):
        items |= {f"items-{at}-kind": kind, f"items-{at}-text": text}
    items |= {f"items-1-facet_{code}": value for code, value in asked.items()}
    assert client.post(f"/gather/{meeting.slug}/questions/{question.uid}/answer/", items).status_code == 302
    read_document(Document.objects.get(meeting=meeting).pk)
    reconcile(meeting.pk)
    found = {one.kind: one.facets for one in Contribution.objects.filter(meeting=meeting)}
    assert found == {"gap": {}, "recommendation": {code: {"value": value} for code, value in asked.items()}}


def test_answer_keeps_only_fields_that_the_kind_has() -> None:
    meeting = web.meeting()
    who = standing_of(web.member(Role.DELEGATE, meeting))
    question = Inquiry.objects.create(meeting=meeting, text=translated(en="What works?"))
    items = [{"kind": "gap", "text": "No data.", "facets": {"indicator": {"value": "x"}, "needs": {"value": "Staff"}}}]
    answer = keep_answer(who, question=question, fields={"items": items, "speaker": "Ana"})
    read_document(send_answer(who, answer=answer).pk)
    reconcile(meeting.pk)
    assert Contribution.objects.get(meeting=meeting).facets == {"needs": {"value": "Staff"}}


def test_kept_drops_what_no_facet_is_and_what_no_choice_is() -> None:
    given = {"level": {"value": "cosmic"}, "nothing": {"value": "x"}, "scope": {"value": "  (i)  "}, "other": {}}
    assert kept(given, "gap") == {"scope": {"value": "(i)"}}


def test_every_kind_has_facets_and_every_facet_a_kind() -> None:
    assert {kind for one in FACETS.values() for kind in one.kinds} == set(KINDS)

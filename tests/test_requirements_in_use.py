"""Requirements that need several parts at once, from a text to the record, the points and the report.

`docs/reference/requirements.csv` names the test that would fail if a requirement no longer held.
"""

from __future__ import annotations

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.report.build import write_report
from relatoria.gather.gather import gather
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.structure import structure
from relatoria.gather.themes import code_text
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution, ContributionKind, Polarity
from relatoria.model.dialogue import Dialogue
from relatoria.model.intervention import Relation
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile, SentenceKind
from relatoria.testing.records import Said, person, record_of, state
from relatoria.vocabulary.stakeholders import stakeholder_type_of

KENYA, CHILE, UNION = state("KEN", "Kenya"), state("CHL", "Chile"), person("Rosa Luna", "Union", "f", "trade_union")
GAP, CALL = ContributionKind.GAP, ContributionKind.CALL
DATA = "Reliable data on migration are lacking."
COSTS = "The cost of remittances should be reduced to 3 per cent."


def read(text: str) -> Record:
    return gather([structure(Source(text), "text.txt", "")])


def said(record: Record, one: Contribution) -> tuple[Actor, str]:
    """Who brought a contribution, and its words."""
    (intervention,) = [it for it in record.interventions if it.id == one.intervention]
    (document,) = [it for it in record.documents if it.id == intervention.document]
    (actor,) = [it for it in record.actors if it.id == intervention.actors[0]]
    return actor, document.text[one.start : one.end]


def register(points: Points, name: str) -> list[str]:
    """The kinds of the points in a register."""
    kinds = {point.id: point.kind for point in points.points}
    (found,) = [one for one in points.registers if one.name == name]
    return [kinds[item] for item in found.items]


def three_voices() -> Record:
    return record_of(
        [
            Said(KENYA, DATA, GAP, "gcm:1"),
            Said(CHILE, DATA, GAP, "gcm:1"),
            Said(UNION, DATA, GAP, "gcm:1"),
            Said(KENYA, COSTS, theme="gcm:20"),
            Said(CHILE, COSTS, theme="gcm:20"),
            Said(UNION, "Schools for migrant children are missing.", GAP, "gcm:15"),
        ],
        Dialogue(donors=("the Government of Norway",)),
    )


def test_gaps_are_ranked_by_groups_and_actors() -> None:
    points = find_points(three_voices(), Grouping.STAKEHOLDER)
    gaps = [point for point in points.points if point.kind == GAP]
    (ranked,) = [one.items for one in points.registers if one.name == "priority_gaps"]
    assert [len(point.actors) for item in ranked for point in gaps if point.id == item] == [3, 1]


def test_recommendations_stand_by_group() -> None:
    points = find_points(three_voices(), Grouping.STAKEHOLDER)
    assert register(points, "recommendations:state") == ["recommendation"]
    assert register(points, "recommendations:trade_union") == []


def test_agreements_and_disagreements_count_each_group() -> None:
    against = Said(UNION, COSTS, theme="gcm:20", polarity=Polarity.AGAINST, relation=Relation.OPPOSE)
    record = record_of([Said(KENYA, COSTS, theme="gcm:20"), Said(CHILE, COSTS, theme="gcm:20"), against])
    points = find_points(record, Grouping.STAKEHOLDER)
    assert register(points, "disagreements") == ["recommendation"]
    (contested,) = [point for point in points.points if point.opponents]
    assert {(it.group, it.exposed, it.in_favour, it.against) for it in contested.counts} == {
        ("state", 2, 2, 0),
        ("trade_union", 1, 0, 1),
    }


def test_minority_points_and_silent_themes_are_kept() -> None:
    points = find_points(three_voices(), Grouping.STAKEHOLDER)
    assert register(points, "minority") == ["gap"]
    assert "gcm:2" in points.silent_themes
    assert "gcm:20" not in points.silent_themes


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_every_contribution_is_used_or_set_aside_with_a_reason(language: str) -> None:
    record = three_voices()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    sentences = [it for section in report.sections for paragraph in section.paragraphs for it in paragraph]
    used = {id for sentence in sentences for id in sentence.contributions}
    aside = {it.contribution for it in report.set_aside if it.why}
    assert used | aside == {it.id for it in record.contributions}


@pytest.mark.parametrize(
    ("language", "caveat", "thanks"),
    [
        ("es", "no es exhaustiva", "Noruega"),
        ("en", "is not exhaustive", "Norway"),
        ("fr", "pas exhaustive", "la Norvège"),
    ],
)
def test_report_closes_with_caveat_and_thanks_to_donors(language: str, caveat: str, thanks: str) -> None:
    record = three_voices()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    closing = [it.text for it in report.sections[-1].paragraphs[-1]]
    closing += [it.text for paragraph in report.sections[-1].paragraphs for it in paragraph]
    assert any(caveat in text for text in closing)
    assert any(thanks in text for text in closing)


def test_report_counts_gender_region_and_stakeholders_of_the_voices() -> None:
    record = three_voices()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    statistics = " ".join(
        it.text
        for section in report.sections
        for paragraph in section.paragraphs
        for it in paragraph
        if it.kind is SentenceKind.STATISTIC
    )
    assert "one woman" in statistics
    assert "African States (1)" in statistics
    assert "State (2)" in statistics


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("Chile approved a law on domestic work in 2019.", "good_practice", "legislation"),
        ("Kenya established a national office for migrant workers.", "good_practice", "institution"),
        ("The municipality runs a project that teaches mothers to read.", "good_practice", "project"),
        ("A trust fund pays for the legal aid of seasonal workers.", "good_practice", "fund"),
        ("Reliable data on returns are lacking.", "gap", "data"),
        ("Coordination between ministries is weak.", "gap", "governance"),
    ],
)
def test_practices_and_gaps_have_subtypes(text: str, kind: str, subtype: str) -> None:
    record = read(f"Statement by Kenya\n\nThank you, Chair.\n\n{text}\n")
    assert [(it.kind.value, it.subtype) for it in record.contributions] == [(kind, subtype)]


@pytest.mark.parametrize(
    ("speaker", "stakeholder"),
    [
        ("Ms. Ana Silva, Mayor of Recife,", "local_government"),
        ("Ms. Ana Silva, Secretary-General of the International Trade Union Confederation,", "trade_union"),
        ("Ms. Ana Silva, Minister of Labour of Chile,", "state"),
        ("Ms. Ana Silva, Professor at the University of Lima,", "academia"),
    ],
)
def test_commitment_of_any_stakeholder_with_actor_place_and_date(speaker: str, stakeholder: str) -> None:
    text = f"Summary of the session\n\n{speaker} said that her office would train 300 inspectors by 2025.\n"
    record = read(text)
    (commitment,) = [it for it in record.contributions if it.kind is ContributionKind.COMMITMENT]
    actor, words = said(record, commitment)
    assert (actor.name, actor.stakeholder_type) == ("Ana Silva", stakeholder)
    assert words.endswith("300 inspectors by 2025.")
    assert commitment.horizon is not None
    assert (commitment.horizon.value, commitment.horizon.relation) == ("2025", "by")


@pytest.mark.parametrize(
    ("text", "vocabulary", "codes"),
    [
        ("Cities and bilateral agreements", "level", {"local", "bilateral"}),
        ("Los países de origen, tránsito y destino", "corridor_role", {"origin", "transit", "destination"}),
        ("la mise en œuvre du pacte", "phase", {"implementation"}),
        ("salud y empleo", "policy_area", {"health", "employment"}),
        ("the sovereignty of States and people-centred action", "gcm_principle", {"sovereignty", "people_centred"}),
        ("migrants in situations of vulnerability", "gcm", {"7"}),
        ("la diaspora et les envois de fonds", "gcm", {"19", "20"}),
        ("datos desglosados sobre migración", "gcm", {"1"}),
    ],
)
def test_texts_get_the_codes_of_official_vocabularies(text: str, vocabulary: str, codes: set[str]) -> None:
    assert {found.code for found in code_text(text, None, [vocabulary], 3)} == codes


@pytest.mark.parametrize(
    ("organisation", "code"),
    [
        ("Regional Conference on Migration", "consultation_mechanism"),
        ("Comisión Económica para África", "un_entity"),
        ("Unión Africana", "regional_organisation"),
        ("Organisation internationale des employeurs", "private_sector"),
        ("Confederación Sindical Internacional", "trade_union"),
        ("Universidad de Chile", "academia"),
        ("Ville de Montréal", "local_government"),
        ("Youth Forum", "youth"),
        ("Red de organizaciones de la diáspora", "diaspora"),
        ("Asociación de Mujeres Rurales", "women"),
    ],
)
def test_organisations_have_a_stakeholder_type(organisation: str, code: str) -> None:
    assert stakeholder_type_of(None, organisation) == code

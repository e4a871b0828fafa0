"""The registers of a set of points."""

from __future__ import annotations

from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.model.contribution import ContributionKind, Polarity
from relatoria.model.intervention import Relation
from relatoria.testing.records import Said, person, record_of, state

CHAD, CHILE, NORWAY, KENYA = state("TCD", "Chad"), state("CHL", "Chile"), state("NOR", "Norway"), state("KEN", "Kenya")
FEES = "Recruitment fees should never be charged to workers."
DATA = "States should publish statistics on remittances every year."
ISCM = person("Regional Conference", "Regional Conference on Migration", stakeholder="consultation_mechanism")
FACULTY = person("Ana Duarte", "University of Praia", stakeholder="academia")
UNION = person("Rosa Prieto", "Dockers' union", stakeholder="trade_union")


def _registers(*said: Said) -> dict[str, tuple[str, ...]]:
    return {one.name: one.items for one in find_points(record_of(said), Grouping.STAKEHOLDER).registers}


def test_registers_merge_what_a_mechanism_and_a_partner_both_recommend() -> None:
    both = _registers(Said(ISCM, FEES), Said(FACULTY, FEES), Said(ISCM, DATA), Said(CHAD, DATA))
    assert both["merged_recommendations"] == ("q1",)
    assert _registers(Said(ISCM, FEES), Said(UNION, FEES))["merged_recommendations"] == ()  # a union is no partner
    against = Said(CHAD, FEES, polarity=Polarity.AGAINST, relation=Relation.OPPOSE)
    assert _registers(Said(ISCM, FEES), Said(FACULTY, FEES), against)["merged_recommendations"] == ()


def test_registers_rank_gaps_of_each_subtype_by_their_own_voices() -> None:
    gap = ContributionKind.GAP
    desks, courts = "Consulates have too few desks.", "Courts on land refuse the cases of sailors."
    found = _registers(
        *(Said(one, courts, gap, "gcm:4", subtype="governance") for one in (CHAD, CHILE, NORWAY)),
        *(Said(one, desks, gap, "gcm:12", subtype="management") for one in (CHAD, CHILE)),
        Said(KENYA, desks, gap, "gcm:12", subtype="governance"),
        Said(KENYA, "Crews are paid late.", gap, "gcm:6", subtype="management"),
        Said(KENYA, "Nobody counts stranded crew.", gap, "gcm:1"),
    )
    assert (found["gaps:management"], found["gaps:governance"]) == (("q2", "q3"), ("q1",))
    assert (found["gaps:other"], found["gaps:data"]) == (("q4",), ())
    assert found["priority_gaps"] == ("q1", "q2", "q3", "q4")

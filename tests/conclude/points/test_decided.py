"""People's decisions on merging and splitting come before the likeness."""

from __future__ import annotations

from relatoria.conclude.points.decided import Decisions
from relatoria.conclude.points.find import find_points
from relatoria.model.record import Record
from relatoria.testing.records import Said, record_of, state


def _record() -> Record:
    same = "Countries should issue identity papers to every migrant child."
    return record_of(
        [
            Said(state("KEN", "Kenya"), same),
            Said(state("PER", "Peru"), same),
            Said(state("CHL", "Chile"), "Remittance fees must fall below three per cent."),
        ]
    )


def _members(decisions: Decisions | None = None) -> set[tuple[str, ...]]:
    return {point.members for point in find_points(_record(), decisions=decisions).points}


def test_find_points_without_decisions_merges_what_is_alike() -> None:
    assert _members() == {("c1", "c2"), ("c3",)}


def test_find_points_joins_what_was_decided_to_belong_together() -> None:
    assert _members(Decisions(together=(frozenset({"c1", "c3"}),))) == {("c1", "c2", "c3")}


def test_find_points_parts_what_was_decided_to_stand_apart() -> None:
    assert _members(Decisions(apart=(frozenset({"c2"}),))) == {("c1",), ("c2",), ("c3",)}


def test_find_points_passes_over_decisions_on_contributions_that_are_gone() -> None:
    gone = Decisions(together=(frozenset({"c1", "c9"}),), apart=(frozenset({"c8"}),))
    assert _members(gone) == _members()


def test_find_points_does_not_empty_a_point_whose_members_all_stand_apart() -> None:
    assert _members(Decisions(apart=(frozenset({"c1", "c2"}),))) == _members()


def test_find_points_apart_then_together_gives_the_new_point_its_own_centre() -> None:
    both = Decisions(together=(frozenset({"c2", "c3"}),), apart=(frozenset({"c2"}),))
    assert _members(both) == {("c1",), ("c2", "c3")}

"""The meter: who is in a selection, unknown apart, and which rules it does not meet yet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.convene.build import PANELS, man, people, rule_sets, woman, women
from tests.convene.oracle import broken

from relatoria.convene.balance import balance
from relatoria.convene.rules import with_standard
from relatoria.convene.words import say
from relatoria.errors import RelatoriaError
from relatoria.model.balance import Balance
from relatoria.model.candidate import Candidate, Role
from relatoria.model.composition import Seat
from relatoria.model.panel import Panel, Rule, RuleKind, Scope

PANEL = Panel("p", "Data", 3)


def warnings(found: Balance, language: str = "en") -> list[str]:
    return [say(one.remark, language) for one in found.warnings]


@settings(max_examples=40, deadline=None)
@given(st.data(), people(), rule_sets())
def test_balance_warns_of_exactly_the_rules_that_are_broken(
    data: st.DataObject, candidates: list[Candidate], rules: list[Rule]
) -> None:
    places = [(one.id, role) for one in PANELS for role in Role if one.capacity(role)]
    seat = st.builds(
        lambda place, who: Seat(place[0], who, place[1]),
        st.sampled_from(places),
        st.sampled_from([one.id for one in candidates]),
    )
    seats = data.draw(st.lists(seat, max_size=9, unique_by=lambda one: (one.panel, one.candidate)))
    found = {one.rule for one in balance(seats, candidates, PANELS, rules).warnings if one.remark.code != "over_full"}
    assert found == {rule.id for rule in with_standard(rules) if broken(seats, candidates, PANELS, rule)}


def test_balance_counts_unknown_apart_and_everybody_once() -> None:
    candidates = [woman("Ana", country="KEN"), man("Ben"), Candidate("chris", "Chris", country="CHL")]
    panels = [PANEL, Panel("q", "Work", 1)]
    seats = [*(Seat("p", one.id) for one in candidates), Seat("q", "ana")]
    found = balance(seats, candidates, panels, traits=("gender", "un_group"))
    gender, groups = found.tallies
    assert (found.people, gender.counts, gender.unknown, gender.total) == (3, (("f", 1), ("m", 1)), 1, 3)
    assert (groups.counts, groups.unknown) == ((("african", 1), ("latin_american_caribbean", 1)), 1)
    assert dict(found.by_panel)["q"][0].counts == (("f", 1),)


def test_balance_says_what_is_missing_with_the_unknown() -> None:
    candidates = [woman("Ana"), man("Ben"), Candidate("chris", "Chris")]
    found = balance([Seat("p", one.id) for one in candidates], candidates, [PANEL], [women(0.4, scope=Scope.PANEL)])
    assert warnings(found, "es") == [
        "mujeres, «Data»: 1 de 3 (33,3 %), de ellos sin datos: 1; se pidió al menos el 40 %"
    ]
    assert warnings(found, "fr") == [
        "femmes, «\u202fData\u202f»\u00a0: 1 sur 3 (33,3\u202f%)"
        ", dont non renseigné\u00a0: 1\u202f; demandé\u00a0: au moins 40\u202f%"
    ]


def test_balance_share_that_is_just_met_is_no_warning() -> None:
    candidates = [woman("A"), woman("B"), man("C"), man("D"), man("E")]
    panel = Panel("p", "Data", 5)
    seats = [Seat("p", one.id) for one in candidates]
    assert balance(seats, candidates, [panel], [women(0.4)]).warnings == ()
    assert balance(seats, candidates, [panel], [women(0.41)]).warnings != ()


def test_balance_warns_of_empty_and_of_too_many_seats() -> None:
    candidates = [woman("A"), man("B")]
    panels = [Panel("p", "Data", 1, moderators=1)]
    assert warnings(balance([Seat("p", "a"), Seat("p", "b")], candidates, panels)) == [
        "“Data”: more people than seats (speaker): 1",
        "“Data”: seats to be filled (moderator): 1",
    ]


def test_balance_puts_what_must_be_first() -> None:
    rules = [women(1.0, weight=1.0), Rule("out", RuleKind.EXCLUDED, who=("b",))]
    found = balance([Seat("p", "b")], [man("B")], [Panel("p", "Data", 1)], rules)
    assert [(one.rule, one.must, one.missing) for one in found.warnings] == [("out", True, 1.0), ("women", False, 1.0)]
    assert warnings(found)[0] == "“Data”: “no seat in the whole programme: B” does not hold (B)"


def test_balance_refuses_a_seat_of_somebody_unknown() -> None:
    with pytest.raises(RelatoriaError) as refused:
        balance([Seat("p", "zoe")], [man("B")], [PANEL])
    assert (refused.value.code, refused.value.parameters) == ("unknown_seat", {"candidate": "zoe", "panel": "p"})

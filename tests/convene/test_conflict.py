"""Where no programme keeps all rules: the smallest set that conflicts, found and told."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from tests.convene.build import PANELS, man, people, rule_sets, woman, women

from relatoria.convene.compose import compose
from relatoria.convene.conflict import find_conflict
from relatoria.convene.matrix import matrix_of
from relatoria.convene.problem import open_problem
from relatoria.convene.rules import with_standard
from relatoria.convene.solve import feasible
from relatoria.convene.words import say
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Conflict, Effort, Proof
from relatoria.model.panel import Panel, Rule, RuleKind, Scope

QUICK = Effort(seconds=20, price_seconds=0, conflict_seconds=20)
ROOM = [Panel("p", "Data", 2, slot="am")]
TRIO = [woman("Ana", organisation="X"), man("Ben", organisation="X"), man("Carl", organisation="Y")]


def conflict(rules: Sequence[Rule], candidates: Sequence[Candidate] = TRIO, panels: Sequence[Panel] = ROOM) -> Conflict:
    made = compose(candidates, panels, rules, QUICK)
    assert made.conflict is not None
    return made.conflict


ALL_MEN = Rule("men", RuleKind.COUNT, "gender", ("m",), share_at_least=0.6)
CASES = [
    ("two shares that exceed the whole", [women(0.5), ALL_MEN], ("seats", "women", "men")),
    ("fewer women than asked for", [women(1.0)], ("seats", "women")),
    ("a seat given to one who is excluded", [
        Rule("fixed", RuleKind.FIXED, who=("ana",)), Rule("excluded", RuleKind.EXCLUDED, who=("ana",)),
    ], ("fixed", "excluded")),
    ("two fixed who are to be kept apart", [
        Rule("fixed", RuleKind.FIXED, who=("ana", "carl")), Rule("apart", RuleKind.APART, who=("ana", "carl")),
    ], ("fixed", "apart")),
    ("one a body, and both of one body fixed", [
        Rule("bodies", RuleKind.COUNT, "organisation", each=True, at_most=1),
        Rule("fixed", RuleKind.FIXED, who=("ana", "ben")),
    ], ("bodies", "fixed")),
    ("a rule that cannot hold by itself", [Rule("many", RuleKind.COUNT, "gender", ("f",), at_least=3)], ("many",)),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_conflict_is_the_smallest_set(rules: list[Rule], wanted: tuple[str, ...]) -> None:
    found = conflict(rules)
    assert (set(found.rules), found.smallest) == (set(wanted), True)


def test_conflict_passes_over_rules_that_have_no_part_in_it() -> None:
    idle = [Rule("languages", RuleKind.LANGUAGE), Rule("topics", RuleKind.TOPIC), Rule("fresh", RuleKind.FRESH)]
    assert set(conflict([*idle, women(1.0)]).rules) == {"seats", "women"}


@settings(max_examples=10, deadline=None)
@given(people(least=4, most=7), rule_sets())
def test_conflict_is_infeasible_and_no_smaller_set_is(candidates: list[Candidate], rules: list[Rule]) -> None:
    ids = {one.id for one in candidates}
    known = [rule for rule in rules if set(rule.who) <= ids]
    made = compose(candidates, PANELS, known, QUICK)
    if made.proof is not Proof.IMPOSSIBLE or made.conflict is None:
        return
    matrix = matrix_of(open_problem(candidates, PANELS, known))
    hard = [rule.id for rule in with_standard(known) if rule.hard]
    found = made.conflict.rules
    assert feasible(matrix, found, 20).impossible
    smaller = [set(some) for some in itertools.combinations(hard, len(found) - 1)]
    assert [some for some in smaller if feasible(matrix, some, 20).impossible] == []


def test_conflict_without_time_is_still_one() -> None:
    matrix = matrix_of(open_problem(TRIO, ROOM, [women(1.0)]))
    found = find_conflict(matrix, 0)
    assert (found.smallest, feasible(matrix, found.rules, 20).impossible) == (False, True)


def test_conflict_says_what_there_is_and_the_ways_out() -> None:
    found = conflict([women(1.0, scope=Scope.PANEL)])
    assert [say(one, "en") for one in found.remarks] == ["women, “Data”: candidates who could sit: 1 of 3"]
    assert [say(one, "en") for one in found.ways_out] == [
        "it would be possible if “all seats are filled” gave way by these people or seats: “Data” (1)",
        "it would be possible if “women: at least 100 per cent (in each panel)” gave way by these people or seats: "
        "“Data” (1)",
    ]


def test_compose_says_that_a_rule_cannot_hold_by_itself() -> None:
    each = Rule("each", RuleKind.COUNT, "gender", each=True, at_least=2)
    made = compose(TRIO, ROOM, [each], QUICK)
    told = [*made.remarks, *(made.conflict.ways_out if made.conflict else ())]
    assert [say(one, "en") for one in told] == [
        "No programme keeps all the rules, as this one cannot hold even by itself: “each value of gender: at least 2 "
        "(in the whole programme)”. Change it.",
        "it would be possible if “each value of gender: at least 2 (in the whole programme)” gave way by these people "
        "or seats: women (2)",
    ]


def test_compose_says_which_rules_exclude_one_another() -> None:
    made = compose(TRIO, ROOM, [women(1.0)], QUICK)
    assert [say(one, "es") for one in made.remarks] == [
        "No hay ningún programa que respete todas las reglas. Chocan entre sí: «se ocupan todas las plazas» y "
        "«mujeres: al menos el 100 % (en todo el programa)». Basta con cambiar una de ellas."
    ]

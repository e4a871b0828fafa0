"""Why a seat is held: also of a composition that is not the best, as where the search was cut short."""

from __future__ import annotations

import numpy as np
from tests.convene.build import man, woman

from relatoria.convene.alternatives import alternatives, exchanges_of
from relatoria.convene.matrix import matrix_of
from relatoria.convene.problem import open_problem
from relatoria.convene.reasons import reasons
from relatoria.convene.words import say
from relatoria.model.candidate import Candidate
from relatoria.model.panel import Panel, Rule, RuleKind


def told(candidates: list[Candidate], panel: Panel, rules: list[Rule], holder: str) -> list[str]:
    """The reasons for a composition in which ``holder`` has the only seat."""
    matrix = matrix_of(open_problem(candidates, [panel], rules))
    seat = next(n for n, one in enumerate(matrix.problem.columns) if one.candidate.id == holder)
    taken = np.zeros(len(matrix.problem.columns), dtype=bool)
    taken[seat] = True
    others = alternatives(exchanges_of(matrix, taken), seat)
    return [say(one, "en") for one in reasons(matrix, taken, seat, others)]


PANEL = Panel("p", "Data", 1, topics=("gcm:1",))


def test_reasons_say_that_a_better_choice_was_not_found_in_time() -> None:
    people = [woman("Ana"), man("Ben", topics=("gcm:1",))]
    assert told(people, PANEL, [], "ana") == [
        "none of the person’s topics is the panel’s",
        "with more time for the search a better choice for this seat would have been found; points between them: 1",
    ]


def test_reasons_say_that_the_lot_decided_between_equals() -> None:
    assert told([woman("Ana"), man("Ben")], PANEL, [], "ana")[-1] == (
        "among equally good choices for this seat (2) the lot decided"
    )


def test_reasons_name_the_choice_by_hand_and_the_new_voice_but_no_company_that_is_not_there() -> None:
    rules = [
        Rule("hand", RuleKind.FIXED, who=("ana",)),
        Rule("pair", RuleKind.TOGETHER, who=("ana", "ben"), weight=1.0),
        Rule("fresh", RuleKind.FRESH, weight=1.0),
    ]
    assert told([woman("Ana"), man("Ben")], Panel("p", "Data", 1), rules, "ana") == [
        "the seat was chosen by hand",
        "has not yet spoken in the edition",
        "no other choice fits this seat without breaking a rule or moving another seat",
    ]


def test_reasons_name_the_value_for_which_somebody_is_needed() -> None:
    each = Rule("each", RuleKind.COUNT, "gender", ("f",), each=True, at_least=1)
    assert told([woman("Ana"), man("Ben")], Panel("p", "Data", 1), [each], "ana")[0] == (
        "needed for “women: at least 1 (in the whole programme)” (women): without this person it would no longer hold"
    )

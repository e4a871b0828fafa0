"""What makes no sense is refused in words, before anything is computed."""

from __future__ import annotations

import pytest
from tests.convene.build import man, woman, women

from relatoria.convene.rules import checked, with_standard
from relatoria.errors import RelatoriaError
from relatoria.model.panel import Panel, Rule, RuleKind

PEOPLE = [woman("Ana"), man("Ben")]
PANEL = Panel("p", "Data", 2)
COUNT = RuleKind.COUNT

REFUSED = [
    ([Rule("r", COUNT, "colour", ("red",), at_least=1)], "unknown_trait"),
    ([Rule("r", COUNT, "gender", ("f",))], "bad_bounds"),
    ([Rule("r", COUNT, "gender", at_least=1)], "bad_bounds"),
    ([Rule("r", COUNT, "gender", ("f",), at_least=-1)], "bad_bounds"),
    ([Rule("r", COUNT, "gender", ("f",), at_least=3, at_most=2)], "bad_bounds"),
    ([Rule("r", COUNT, "gender", ("f",), share_at_least=40)], "bad_bounds"),
    ([Rule("r", COUNT, "gender", ("f",), share_at_least=0.6, share_at_most=0.5)], "bad_bounds"),
    ([women(0.4, weight=-1.0)], "bad_bounds"),
    ([women(0.4, weight=float("nan"))], "bad_bounds"),
    ([Rule("r", RuleKind.APART)], "nobody_in_rule"),
    ([Rule("r", RuleKind.FIXED, who=("zoe",))], "unknown_in_rule"),
    ([Rule("r", RuleKind.LANGUAGE, panels=("q",))], "unknown_in_rule"),
    ([women(0.4), women(0.5)], "id_twice"),
]


@pytest.mark.parametrize(("rules", "code"), REFUSED)
def test_checked_refuses(rules: list[Rule], code: str) -> None:
    with pytest.raises(RelatoriaError) as refused:
        checked(PEOPLE, [PANEL], rules)
    assert refused.value.code == code
    assert len({refused.value.say(language) for language in ("es", "en", "fr")}) == 3


@pytest.mark.parametrize("panel", [Panel("p", "Data", 0), Panel("p", "Data", -1, moderators=2)])
def test_checked_refuses_a_panel_without_seats(panel: Panel) -> None:
    with pytest.raises(RelatoriaError) as refused:
        checked(PEOPLE, [panel], [])
    assert refused.value.code == "no_seats"


def test_checked_refuses_two_people_of_one_id() -> None:
    with pytest.raises(RelatoriaError) as refused:
        checked([woman("Ana"), man("Ana")], [PANEL], [])
    assert refused.value.parameters == {"id": "ana"}


def test_with_standard_adds_only_what_nobody_speaks_of() -> None:
    own = Rule("two", RuleKind.ONCE, at_most=2)
    assert [rule.id for rule in with_standard([own])] == ["seats", "clash", "available", "two"]

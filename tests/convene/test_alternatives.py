"""Exchanges of one seat: all that keep the hard rules, none that breaks one, with what each costs."""

from __future__ import annotations

from hypothesis import given, settings
from tests.convene.build import PANELS, man, people, rule_sets, woman
from tests.convene.oracle import broken

from relatoria.convene.compose import compose
from relatoria.convene.rules import with_standard
from relatoria.model.candidate import Candidate, Role
from relatoria.model.composition import Alternative, Effort, Seat
from relatoria.model.panel import Panel, Rule, RuleKind

ALL = Effort(seconds=20, price_seconds=0, conflict_seconds=5, alternatives=1000)


def exchanges(seat: Seat, candidates: list[Candidate]) -> list[Seat]:
    """Every seat that could be thought of in the place of one."""
    others = [Seat(seat.panel, one.id, seat.role) for one in candidates if seat.role in one.roles]
    holder = next(one for one in candidates if one.id == seat.candidate)
    elsewhere = [Seat(one.id, seat.candidate, role) for one in PANELS for role in holder.roles if one.capacity(role)]
    return [one for one in [*others, *elsewhere] if one != seat]


def holds(seats: list[Seat], candidates: list[Candidate], hard: list[Rule]) -> bool:
    held = [(seat.panel, seat.role) for seat in seats]
    full = all(held.count((one.id, role)) <= one.capacity(role) for one in PANELS for role in Role)
    twice = len({(seat.panel, seat.candidate) for seat in seats}) < len(seats)
    return full and not twice and not any(broken(seats, candidates, PANELS, rule) for rule in hard)


@settings(max_examples=12, deadline=None)
@given(people(), rule_sets())
def test_alternatives_are_exactly_the_exchanges_that_keep_the_rules(
    candidates: list[Candidate], rules: list[Rule]
) -> None:
    fixed_roles = [rule for rule in rules if rule.kind is not RuleKind.FIXED]
    hard = [rule for rule in with_standard(fixed_roles) if rule.hard]
    made = compose(candidates, PANELS, fixed_roles, ALL)
    for choice in made.choices:
        rest = [seat for seat in made.seats if seat != choice.seat]
        possible = {one for one in exchanges(choice.seat, candidates) if holds([*rest, one], candidates, hard)}
        assert {one.seat for one in choice.alternatives} == possible - set(rest)


def test_alternatives_tell_what_a_soft_rule_would_cost() -> None:
    rule = Rule("fresh", RuleKind.FRESH, weight=0.25)
    people = [woman("Ana"), man("Ben", spoken=2)]
    made = compose(people, [Panel("p", "Data", 1)], [rule], ALL)
    assert made.choices[0].alternatives == (Alternative(Seat("p", "ben"), -0.5),)

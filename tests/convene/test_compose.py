"""Programmes keep their hard rules, are the best, and say so; judged by an oracle that shares no code with them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from tests.convene.build import PANELS, man, people, rule_sets, woman, women
from tests.convene.oracle import broken

from relatoria.convene.balance import balance
from relatoria.convene.compose import compose
from relatoria.convene.rules import fixed_seats, with_standard
from relatoria.convene.words import say, sentence
from relatoria.model.candidate import Candidate, Role
from relatoria.model.composition import Composition, Effort, Proof, Seat
from relatoria.model.panel import Panel, Rule, RuleKind, Scope
from relatoria.vocabulary.places import LANGUAGES

QUICK = Effort(seconds=20, price_seconds=0, conflict_seconds=5)
ROOM = [Panel("p", "Data", 2)]


def names(made: Composition) -> list[str]:
    return [seat.candidate for seat in made.seats]


@settings(max_examples=30, deadline=None)
@given(people(), rule_sets())
def test_compose_keeps_every_hard_rule(candidates: list[Candidate], rules: list[Rule]) -> None:
    made = compose(candidates, PANELS, rules, QUICK)
    hard = [rule for rule in with_standard(rules) if rule.hard]
    if made.proof is Proof.IMPOSSIBLE:
        assert made.conflict is not None
        assert made.seats == ()
        return
    assert made.proof is Proof.OPTIMAL
    assert [rule.id for rule in hard if broken(made.seats, candidates, PANELS, rule)] == []
    assert [one for one in balance(made.seats, candidates, PANELS, rules).warnings if one.must] == []


@settings(max_examples=15, deadline=None)
@given(people(), rule_sets())
def test_compose_keeps_every_hard_rule_with_any_alternative(candidates: list[Candidate], rules: list[Rule]) -> None:
    made = compose(candidates, PANELS, rules, QUICK)
    hard = [rule for rule in with_standard(rules) if rule.hard]
    for choice in made.choices:
        assert [one.points > 1e-6 for one in choice.alternatives] == [False] * len(choice.alternatives)
        for other in choice.alternatives:
            moved = [seat for seat in made.seats if seat != choice.seat]
            moved.append(other.seat)
            assert [rule.id for rule in hard if broken(moved, candidates, PANELS, rule)] == []


@settings(max_examples=12, deadline=None)
@given(people(least=4, most=6), rule_sets())
def test_compose_agrees_with_trying_every_panel(candidates: list[Candidate], rules: list[Rule]) -> None:
    unused = [Panel("p1", "Unused", 1, least=0), Panel("p2", "Unused too", 1, least=0)]
    panel = [Panel("p3", "Cities", 3, topics=("gcm:1",)), *unused]
    ids = {one.id for one in candidates}
    kept = [rule for rule in rules if rule.hard and set(rule.who) <= ids]
    closed = Rule("closed", RuleKind.EXCLUDED, who=tuple(sorted(ids)), panels=("p1", "p2"))
    hard = with_standard([*kept, closed])
    worths = [
        sum("gcm:1" in one.topics for one in three)
        for three in itertools.combinations(candidates, 3)
        if not any(broken([Seat("p3", one.id) for one in three], candidates, panel, rule) for rule in hard)
    ]
    made = compose(candidates, panel, [*kept, closed], QUICK)
    assert (made.proof is Proof.OPTIMAL, round(made.score, 6)) == (bool(worths), max(worths, default=0))


def test_compose_is_the_same_whatever_the_order_of_the_list() -> None:
    candidates = [woman(f"W{n}", topics=("gcm:1",)) for n in range(6)]
    forwards, backwards = compose(candidates, ROOM, [], QUICK), compose(candidates[::-1], ROOM, [], QUICK)
    assert forwards == backwards


def test_compose_lot_decides_between_equals() -> None:
    candidates = [woman(f"W{n}") for n in range(12)]
    drawn = {tuple(names(compose(candidates, ROOM, [], Effort(price_seconds=0, lot=str(n))))) for n in range(8)}
    assert len(drawn) > 1


def test_compose_prefers_who_knows_the_topics_and_says_so() -> None:
    panels = [Panel("p", "Data", 1, topics=("gcm:1", "gcm:6"))]
    candidates = [woman("Ana", topics=("gcm:1",)), woman("Bea", topics=("gcm:1", "gcm:6"))]
    made = compose(candidates, panels, [], QUICK)
    assert names(made) == ["bea"]
    assert [sentence(one, "es") for one in made.choices[0].reasons] == [
        "Sus temas cubren 2 de 2 de los temas del panel: Datos y Contratación y trabajo decente",
        "Otras opciones que cabrían en este asiento: 1; puntos que perdería el programa con la mejor de ellas: 0,5",
    ]


def test_compose_counts_unknown_gender_as_unknown() -> None:
    candidates = [woman("Ana"), man("Ben"), Candidate("chris", "Chris")]
    made = compose(candidates, ROOM, [women(0.5)], QUICK)
    assert "ana" in names(made)
    assert compose(candidates[1:], ROOM, [women(0.5)], QUICK).proof is Proof.IMPOSSIBLE


def test_compose_reason_names_the_rule_that_needs_somebody() -> None:
    made = compose([woman("Ana"), man("Ben"), man("Carl")], ROOM, [women(0.5)], QUICK)
    chosen = {choice.seat.candidate: [say(one, "en") for one in choice.reasons] for choice in made.choices}
    assert chosen["ana"] == [
        "needed for “women: at least 50 per cent (in the whole programme)”: without this person it would "
        "no longer hold",
        "no other choice fits this seat without breaking a rule or moving another seat",
    ]


def test_compose_fixed_seat_may_be_a_role_that_was_not_offered() -> None:
    panels = [Panel("p", "Data", 1, moderators=1)]
    fixed = Rule("chair", RuleKind.FIXED, who=("ana",), panels=("p",), roles=(Role.MODERATOR,))
    made = compose([woman("Ana"), man("Ben")], panels, [fixed], QUICK)
    assert made.seats == (Seat("p", "ana", Role.MODERATOR), Seat("p", "ben", Role.SPEAKER))


def test_compose_fills_the_seats_around_those_given_by_hand() -> None:
    panels = [Panel("p", "Data", 2, topics=("gcm:1",))]
    candidates = [woman("Ana"), man("Ben", topics=("gcm:1",)), man("Carl", topics=("gcm:1",))]
    made = compose(candidates, panels, fixed_seats([Seat("p", "ana")]), Effort(seconds=20, price_seconds=20))
    assert "ana" in names(made)
    assert next(one.points for one in made.prices if one.rule == "seat:p:ana") == 1.0


def test_compose_reason_names_who_goes_together() -> None:
    pair = Rule("pair", RuleKind.TOGETHER, who=("ana", "ben"))
    made = compose([woman("Ana"), man("Ben")], ROOM, [pair], QUICK)
    assert [say(choice.reasons[0], "fr") for choice in made.choices] == ["va de pair avec Ben", "va de pair avec Ana"]


def test_compose_never_seats_anybody_at_two_places_at_once() -> None:
    panels = [Panel("a", "A", 1, slot="am"), Panel("b", "B", 1, slot="am"), Panel("c", "C", 1, slot="pm")]
    often = Rule("often", RuleKind.ONCE, at_most=3)
    made = compose([woman("Ana"), man("Ben")], panels, [often], QUICK)
    assert len({seat.candidate for seat in made.seats if seat.panel in "ab"}) == 2


def test_compose_soft_rule_gives_way_and_its_miss_is_told() -> None:
    rule = women(1.0, weight=0.1, scope=Scope.PANEL)
    made = compose([woman("Ana"), man("Ben")], ROOM, [rule], Effort(seconds=20, price_seconds=20))
    price = next(one for one in made.prices if one.rule == "women")
    assert (made.proof, price.points, price.missed) == (Proof.OPTIMAL, 0.1, 1.0)


def test_compose_price_of_a_hard_rule_is_what_it_would_gain() -> None:
    panels = [Panel("p", "Data", 1, topics=("gcm:1",))]
    candidates = [woman("Ana"), man("Ben", topics=("gcm:1",))]
    made = compose(candidates, panels, [women(1.0)], Effort(seconds=20, price_seconds=20))
    told = {one.rule: (one.points, one.proven, say(one.remark, "fr")) for one in made.prices}
    assert told["women"] == (
        1.0,
        True,
        "«\u202ffemmes\u00a0: au moins 100\u202f% (dans l’ensemble du programme)\u202f»\u00a0: "
        "prix en points\u00a0: 1\u202f; ce que le programme "
        "gagnerait sans cette règle",
    )
    assert told["once"][0] == 0.0


def test_compose_with_nobody_to_seat_is_impossible_and_says_which_rule() -> None:
    made = compose([], ROOM, [], QUICK)
    assert (made.proof, made.conflict.rules if made.conflict else ()) == (Proof.IMPOSSIBLE, ("seats",))


def test_compose_without_time_knows_nothing_and_says_so() -> None:
    candidates = [woman(f"W{n}", organisation=f"Body {n % 7}", topics=(f"gcm:{n % 5}",)) for n in range(120)]
    panels = [Panel(f"p{n}", f"Panel {n}", 4, topics=(f"gcm:{n}", "gcm:0")) for n in range(5)]
    body = Rule("bodies", RuleKind.COUNT, "organisation", each=True, scope=Scope.PANEL, at_most=1)
    made = compose(candidates, panels, [body], Effort(seconds=0))
    assert (made.proof, made.seats) == (Proof.UNKNOWN, ())
    assert say(made.remarks[0], "en").startswith("In 0 s no programme was found, nor was it proven that there is none.")


def test_compose_heeds_availability_by_panel_slot_or_day() -> None:
    start = datetime(2018, 3, 26, 10, tzinfo=UTC)
    panels = [
        Panel("a", "A", 1, start=start, end=start + timedelta(hours=1)),
        Panel("b", "B", 1, slot="monday"),
        Panel("c", "C", 1),
    ]
    days = {"ana": "2018-03-26", "ben": "monday", "carl": "c"}
    candidates = [Candidate(one, one, available=(when,)) for one, when in days.items()]
    assert names(compose(candidates, panels, [], QUICK)) == ["ana", "ben", "carl"]


def test_compose_speaks_three_languages() -> None:
    made = compose([woman("Ana"), man("Ben"), man("Carl")], ROOM, [women(0.5)], Effort(price_seconds=20))
    remarks = [*made.remarks, *(one.remark for one in made.prices), *(r for c in made.choices for r in c.reasons)]
    spoken = {language: [say(one, language) for one in remarks] for language in LANGUAGES}
    assert all(len({spoken[language][n] for language in LANGUAGES}) == 3 for n in range(len(remarks)))

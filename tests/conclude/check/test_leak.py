"""What tells who spoke where a rule withholds it, and what does not."""

from __future__ import annotations

from relatoria.conclude.check.leak import Withheld
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import AttributionRule, Dialogue, GroupMembership, RuleFor
from relatoria.model.record import Record
from relatoria.testing.records import Said, record_of, state


def _body(name: str) -> Actor:
    return Actor(f"a-{name.lower().replace(' ', '-')}", ActorKind.ORGANISATION, name)


def _record() -> Record:
    said = "States should share data."
    closed = RuleFor("closed", AttributionRule.BY_GROUP)
    return record_of(
        [
            Said(_body("Harbour Cities Dialogue"), said, document="closed"),
            Said(state("CHL", "Chile"), said, document="closed"),
            Said(_body("Southern Dialogue"), said, document="open"),
            Said(_body("Chamber of Chile"), said, document="open"),
        ],
        Dialogue(rules=(closed,)),
    )


def _leaks(text: str) -> int:
    return sum(1 for _ in Withheld(_record()).leaks_in(text))


def test_leaks_in_a_word_that_another_body_bears_tells_nobody() -> None:
    assert _leaks("The Southern Dialogue spoke of cities.") == 0


def test_leaks_in_the_whole_name_leaks() -> None:
    assert _leaks("The Harbour Cities Dialogue spoke.") == 1


def test_leaks_in_the_name_of_a_state_leaks_though_a_body_bears_it() -> None:
    assert _leaks("Chile asked for it.") == 1


def test_leaks_in_by_group_lets_the_group_be_named_that_speaks_for_itself() -> None:
    group = Actor("a1", ActorKind.GROUP, "Ports and docks")
    told = []
    for rule in (AttributionRule.BY_GROUP, AttributionRule.NOT_ATTRIBUTED):
        dialogue = Dialogue(rule=rule, groups=(GroupMembership("Ports and docks", ("d1.txt",)),))
        record = record_of([Said(group, "States should share data.")], dialogue)
        told.append(sum(1 for _ in Withheld(record).leaks_in("Ports and docks asked for data.")))
    assert told == [0, 1]

"""Working groups: everybody has a place, groups are even, what cannot be placed is said."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.convene.build import people, woman

from relatoria.convene.groups import assign_groups, balancing_rules, even_groups, regional_groups
from relatoria.convene.words import say
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Effort, Proof
from relatoria.model.panel import Rule, RuleKind

QUICK = Effort(seconds=20, price_seconds=0)


def delegation(country: str, **more: object) -> Candidate:
    return Candidate(country.lower(), country, country=country, **more)  # type: ignore[arg-type]


STATES = [delegation(code) for code in ("KEN", "SEN", "MAR", "NGA", "CHL", "PER", "HTI", "FRA", "DEU")]


@settings(max_examples=15, deadline=None)
@given(people(), st.integers(1, 3))
def test_assign_groups_gives_everybody_one_place_in_even_groups(candidates: list[Candidate], groups: int) -> None:
    always = [Candidate(one.id, one.name, country=one.country) for one in candidates]
    made = assign_groups(always, even_groups(["Group"] * groups, len(always)), [], QUICK)
    sizes = Counter(seat.panel for seat in made.seats)
    assert sorted(seat.candidate for seat in made.seats) == sorted(one.id for one in always)
    assert max(sizes.values()) - min(sizes.values()) <= 1


def test_assign_groups_balances_regions() -> None:
    groups = even_groups(["One", "Two", "Three"], len(STATES))
    made = assign_groups(STATES, groups, balancing_rules(STATES, 3, ["un_group"]), QUICK)
    regions = {one.id: one.country for one in STATES}
    african = Counter(seat.panel for seat in made.seats if regions[seat.candidate] in ("KEN", "SEN", "MAR", "NGA"))
    assert (made.proof, sorted(african.values())) == (Proof.OPTIMAL, [1, 1, 2])


def test_assign_groups_follows_wishes_as_far_as_there_is_room() -> None:
    wishing = [delegation(one.name, wishes=("group-2", "group-1")) for one in STATES[:4]]
    wish = Rule("wishes", RuleKind.WISH, weight=1.0)
    made = assign_groups(wishing, even_groups(["One", "Two"], 4), [wish], QUICK)
    said = [say(choice.reasons[0], "en") for choice in made.choices]
    assert said == ["it is wish number 2 of 2"] * 2 + ["it is wish number 1 of 2"] * 2


def test_assign_groups_tells_where_else_a_delegation_could_go() -> None:
    groups = even_groups(["One", "Two"], 3)
    made = assign_groups(STATES[:3], groups, [], QUICK)
    full = Counter(seat.panel for seat in made.seats).most_common(1)[0][0]
    could = {choice.seat.candidate: [one.seat.panel for one in choice.alternatives] for choice in made.choices}
    other = {"group-1": "group-2", "group-2": "group-1"}[full]
    assert could == {seat.candidate: [other] if seat.panel == full else [] for seat in made.seats}


def test_assign_groups_that_are_too_small_conflict_with_a_place_for_everybody() -> None:
    made = assign_groups(STATES[:4], even_groups(["One"], 3), [], QUICK)
    assert made.conflict is not None
    assert made.conflict.rules == ("everyone",)


def test_regional_groups_cut_what_is_too_large_and_say_what_is_open() -> None:
    unknown = woman("Ana")
    found = regional_groups([*STATES, unknown], least=3, most=3, language="es")
    assert [(group.title, group.seats) for group in found.groups] == [
        ("Estados de África (1 de 2)", 2),
        ("Estados de África (2 de 2)", 2),
        ("Estados de América Latina y el Caribe", 3),
        ("Estados de Europa Occidental y otros Estados", 2),
    ]
    assert [seat.candidate for seat in found.seats if seat.panel == "african-1"] == ["ken", "mar"]
    first, *_, last = found.remarks
    assert say(last, "es") == "sin grupo regional de las Naciones Unidas conocido, por colocar a mano: Ana"
    assert say(first, "fr") == (
        "Estados de África (1 de 2)\u00a0: délégations\u00a0: 2, "
        "moins que les 3 demandées\u202f; réunissez-le à un autre groupe ou "
        "acceptez-le ainsi"
    )

"""People, panels and rules of our own for the tests of convening."""

from __future__ import annotations

from hypothesis import strategies as st

from relatoria.model.candidate import Candidate, Gender, Profile, Role
from relatoria.model.panel import Panel, Rule, RuleKind, Scope

TOPICS = ("gcm:1", "gcm:6", "gcm:20")


def woman(name: str, **more: object) -> Candidate:
    return Candidate(name.lower(), name, gender=Gender.WOMAN, **more)  # type: ignore[arg-type]


def man(name: str, **more: object) -> Candidate:
    return Candidate(name.lower(), name, gender=Gender.MAN, **more)  # type: ignore[arg-type]


def women(share: float, **more: object) -> Rule:
    return Rule("women", RuleKind.COUNT, "gender", ("f",), share_at_least=share, **more)  # type: ignore[arg-type]


@st.composite
def people(draw: st.DrawFn, least: int = 6, most: int = 14) -> list[Candidate]:
    """Candidates of every sort, of whom much may be unknown."""
    return [
        Candidate(
            f"c{n}",
            f"Person {n}",
            gender=draw(st.sampled_from([None, *Gender])),
            country=draw(st.sampled_from([None, "KEN", "SEN", "CHL", "FRA", "MDA", "LKA"])),
            stakeholder_type=draw(st.sampled_from([None, "state", "ngo", "un_entity"])),
            profile=draw(st.sampled_from([None, *Profile])),
            organisation=draw(st.sampled_from([None, "A", "B", "C", "D", "E", "F"])),
            topics=tuple(draw(st.lists(st.sampled_from(TOPICS), unique=True, max_size=2))),
            languages=tuple(draw(st.lists(st.sampled_from(["es", "en", "fr"]), unique=True, max_size=2))),
            available=draw(st.sampled_from([None, None, None, ("monday",), ("tuesday", "p2")])),
            roles=draw(st.sampled_from([(Role.SPEAKER,), (Role.SPEAKER, Role.MODERATOR)])),
            spoken=draw(st.integers(0, 2)),
        )
        for n in range(draw(st.integers(least, most)))
    ]


PANELS = [
    Panel("p1", "Data", 2, moderators=1, slot="monday", topics=("gcm:1",)),
    Panel("p2", "Work", 2, slot="tuesday", topics=("gcm:6", "gcm:20"), languages=("en", "fr")),
    Panel("p3", "Cities", 2, least=1, slot="tuesday"),
]


@st.composite
def rule_sets(draw: st.DrawFn) -> list[Rule]:
    """Some of the rules that a secretariat has."""
    chosen = st.sampled_from(["c0", "c1", "c2", "c3", "c4", "c5"])
    pairs = st.lists(chosen, min_size=2, max_size=3, unique=True).map(tuple)
    scope = draw(st.sampled_from(list(Scope)))
    weight = st.sampled_from([None, None, 0.5])
    offered = [
        women(draw(st.sampled_from([0.25, 0.4, 0.5])), scope=scope, weight=draw(weight)),
        Rule("groups", RuleKind.COUNT, "un_group", each=True, at_most=draw(st.integers(1, 3)), weight=draw(weight)),
        Rule("states", RuleKind.COUNT, "stakeholder_type", ("state",), share_at_most=0.5, scope=scope),
        Rule("experts", RuleKind.COUNT, "profile", ("expert",), at_least=1, at_most=4, weight=draw(weight)),
        Rule("bodies", RuleKind.COUNT, "organisation", each=True, at_most=1, weight=draw(weight)),
        Rule("apart", RuleKind.APART, who=draw(pairs), scope=scope),
        Rule("together", RuleKind.TOGETHER, who=draw(pairs)),
        Rule("fixed", RuleKind.FIXED, who=(draw(chosen),), panels=("p3",)),
        Rule("excluded", RuleKind.EXCLUDED, who=(draw(chosen),), panels=("p1",)),
        Rule("languages", RuleKind.LANGUAGE, weight=draw(weight)),
        Rule("topics", RuleKind.TOPIC, weight=draw(weight)),
        Rule("fresh", RuleKind.FRESH, weight=0.25),
        Rule("two", RuleKind.ONCE, at_most=2),
        Rule("filled", RuleKind.SEATS, weight=1.0),
    ]
    return draw(st.lists(st.sampled_from(offered), unique_by=lambda rule: rule.id, max_size=8))

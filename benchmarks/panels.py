"""A programme of 60 seats from 400 nominees under 12 rules, against a lot and a hand, on the same data.

The rivals: *sortition-algorithms* draws 60 people under the quotas of the whole programme (all that it knows) and they
are seated where they fit best; *a greedy hand* fills seat after seat with the best candidate who breaks no maximum. It
is told how many points each reaches and how many of the hard rules it breaks. The lot needs
`pip install sortition-algorithms` by hand, as nothing else here does; without it that line says so.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from benchmarks.line import Line
from relatoria.convene.balance import balance
from relatoria.convene.compose import compose
from relatoria.convene.traits import fits_in, values_of
from relatoria.model.candidate import Candidate, Gender, Profile, Role
from relatoria.model.composition import Effort, Seat
from relatoria.model.panel import Panel, Rule, RuleKind, Scope
from relatoria.vocabulary.places import countries

NOMINEES, PANELS, SPEAKERS = 400, 10, 5
SEEDS = (1, 2, 3)
TOPICS = tuple(f"gcm:{n}" for n in range(1, 13))
TYPES = {
    "state": 0.45,
    "un_entity": 0.15,
    "ngo": 0.15,
    "private_sector": 0.1,
    "academia": 0.1,
    "local_government": 0.05,
}
COUNT = RuleKind.COUNT
RULES = [
    Rule("women", COUNT, "gender", ("f",), share_at_least=0.5),
    Rule("women in each", COUNT, "gender", ("f",), scope=Scope.PANEL, share_at_least=0.4),
    Rule("regions", COUNT, "un_group", each=True, at_least=8),
    Rule("two of a region", COUNT, "un_group", each=True, scope=Scope.PANEL, at_most=2),
    Rule("types", COUNT, "stakeholder_type", each=True, at_least=4),
    Rule("States", COUNT, "stakeholder_type", ("state",), scope=Scope.PANEL, share_at_most=0.5),
    Rule("levels", COUNT, "level", each=True, at_least=6),
    Rule("experts", COUNT, "profile", ("expert",), scope=Scope.PANEL, share_at_least=0.3, share_at_most=0.6),
    Rule("one a body", COUNT, "organisation", each=True, at_most=1),
    Rule("languages", RuleKind.LANGUAGE),
    Rule("apart", RuleKind.APART, who=("n1", "n2", "n3")),
    Rule("new voices", RuleKind.FRESH, weight=0.5),
]


def measure() -> Iterator[Line]:
    """The library, the hand and the lot on each set of nominees."""
    for seed in SEEDS:
        people, panels = nominees(seed), programme(seed)
        effort = Effort(seconds=60, price_seconds=0)
        start = perf_counter()
        made = compose(people, panels, RULES, effort)
        taken = perf_counter() - start
        proof = f"{made.proof.value}, gap {100 * made.gap:.2f} %"
        yield Line(f"panels {seed}: ours", NOMINEES, "nominees", taken, _told(made.seats, people, panels, proof))
        for name, rival in (("greedy hand", greedy), ("sortition-algorithms", lot)):
            yield _timed(f"panels {seed}: {name}", rival, people, panels)


def _timed(what: str, rival: Callable[..., list[Seat]], people: Sequence[Candidate], panels: Sequence[Panel]) -> Line:
    start = perf_counter()
    try:
        seats = rival(people, panels)
    except ImportError:
        return Line(what, 0, "nominees", 0.0, "not installed: pip install sortition-algorithms")
    return Line(what, NOMINEES, "nominees", perf_counter() - start, _told(seats, people, panels, "no proof"))


def _told(seats: Sequence[Seat], people: Sequence[Candidate], panels: Sequence[Panel], proof: str) -> str:
    """Points, seats filled, and the hard rules that are broken."""
    known, rooms = {one.id: one for one in people}, {one.id: one for one in panels}
    found = balance(seats, people, panels, RULES)
    score = sum(fits_in(known[seat.candidate], rooms[seat.panel].topics) for seat in seats)
    score -= sum(one.missing * 0.5 for one in found.warnings if one.rule == "new voices")
    broken = sorted({one.rule for one in found.warnings if one.must})
    return (
        f"{score:.2f} points, {len(seats)} seats, {proof}; hard rules broken: {len(broken)} {', '.join(broken)}".strip()
    )


def nominees(seed: int) -> list[Candidate]:
    """People of all sorts, of whom some things are not known. Deterministic."""
    rng = random.Random(seed)
    places = [one for one in countries().values() if one.un_group]
    return [
        Candidate(
            f"n{n}",
            f"Person {n}",
            gender=rng.choices([Gender.WOMAN, Gender.MAN, None], [0.32, 0.6, 0.08])[0],
            country=rng.choice(places).iso3,
            stakeholder_type=rng.choices(list(TYPES), list(TYPES.values()))[0],
            level=rng.choice(["local", "national", "regional", "global", None]),
            profile=rng.choice([Profile.POLICY_MAKER, Profile.EXPERT, None]),
            organisation=f"Body {rng.randrange(150)}",
            topics=tuple(rng.sample(TOPICS, rng.randint(1, 3))),
            languages=tuple(rng.sample(["en", "fr", "es", "ar"], rng.randint(1, 2))),
            available=None if rng.random() < 0.7 else (rng.choice(["first", "second"]),),
            roles=(Role.SPEAKER, Role.MODERATOR) if rng.random() < 0.15 else (Role.SPEAKER,),
            spoken=rng.choices([0, 1, 2], [0.7, 0.2, 0.1])[0],
        )
        for n in range(NOMINEES)
    ]


def programme(seed: int) -> list[Panel]:
    """Ten panels over two days, of five speakers and a moderator each."""
    rng = random.Random(1000 + seed)
    return [
        Panel(
            f"p{n}",
            f"Panel {n}",
            SPEAKERS,
            moderators=1,
            slot="first" if n < PANELS // 2 else "second",
            topics=tuple(rng.sample(TOPICS, 3)),
            languages=("en", "fr") if n % 2 else ("en", "es"),
        )
        for n in range(PANELS)
    ]


def greedy(people: Sequence[Candidate], panels: Sequence[Panel]) -> list[Seat]:
    """Seat after seat, the best candidate who breaks nothing that is already visible; if there is none, the best."""
    seats: list[Seat] = []
    open_now = {"women", "women in each", "regions", "types", "levels", "seats"}  # minima show only at the end
    for panel in panels:
        for role in (Role.MODERATOR, *[Role.SPEAKER] * SPEAKERS):
            free = [one for one in people if role in one.roles and one.id not in {seat.candidate for seat in seats}]
            free.sort(key=lambda one: -fits_in(one, panel.topics) + 0.5 * one.spoken)
            chosen = next((one for one in free if not _breaks(seats, one, panel, people, panels, open_now)), free[0])
            seats.append(Seat(panel.id, chosen.id, role))
    return seats


def _breaks(
    seats: Sequence[Seat],
    who: Candidate,
    panel: Panel,
    people: Sequence[Candidate],
    panels: Sequence[Panel],
    passed_over: set[str],
) -> bool:
    own = [seat for seat in seats if seat.panel == panel.id]
    rules = [rule for rule in RULES if rule.id not in passed_over and rule.hard]
    elsewhere = {value for seat in seats for one in people if one.id == seat.candidate
                 for value in values_of(one, "organisation")}  # fmt: skip
    if who.organisation in elsewhere:
        return True
    few = len(own) < SPEAKERS - 1
    kept = [rule for rule in rules if not (few and rule.id in ("experts", "States"))]
    found = balance([*own, Seat(panel.id, who.id)], people, panels, kept, traits=())
    return any(one.must and one.panel == panel.id and one.rule != "seats" for one in found.warnings)


def lot(people: Sequence[Candidate], panels: Sequence[Panel]) -> list[Seat]:
    """Sixty people drawn under quotas of the whole, then seated where they fit best."""
    from sortition_algorithms import Settings, read_in_features, read_in_people, run_stratification

    total = PANELS * (SPEAKERS + 1)
    minima = {"gender": {"f": total // 2}, "un_group": 8, "stakeholder_type": 4, "level": 6, "profile": {"expert": 18}}
    rows = []
    for trait, least in minima.items():
        occurring = sorted({value for one in people for value in values_of(one, trait)} | {"unknown"})
        for value in occurring:
            low = least.get(value, 0) if isinstance(least, dict) else 0 if value == "unknown" else least
            rows.append({"feature": trait, "value": value, "min": str(low), "max": str(total)})
    features, *_ = read_in_features(["feature", "value", "min", "max"], rows, total)
    settings = Settings(id_column="id", columns_to_keep=[], random_number_seed=1)
    table = [{"id": one.id, **{t: (values_of(one, t) or ("unknown",))[0] for t in minima}} for one in people]
    pool, _ = read_in_people(["id", *minima], table, features, settings)
    drawn_well, drawn, report = run_stratification(features, pool, total, settings)
    if not drawn_well:
        raise RuntimeError(report.as_text())
    return _seated([one for one in people if one.id in drawn[0]], panels)


def _seated(drawn: Sequence[Candidate], panels: Sequence[Panel]) -> list[Seat]:
    seats: list[Seat] = []
    room = {(panel.id, role): panel.capacity(role) for panel in panels for role in Role}
    for one in sorted(drawn, key=lambda one: -len(one.roles)):
        choices = [(fits_in(one, panel.topics), panel.id, role) for panel in panels for role in one.roles[::-1]
                   if room[panel.id, role]]  # fmt: skip
        if choices:
            _, panel_id, role = max(choices, key=lambda choice: (choice[2] is Role.MODERATOR, choice[0]))
            room[panel_id, role] -= 1
            seats.append(Seat(panel_id, one.id, role))
    return seats

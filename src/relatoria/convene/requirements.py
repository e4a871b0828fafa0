"""What rules require of seats: each rule becomes linear requirements, low ≤ Σ terms ≤ high, with their words.

A share of those seated is linear too: «women are at least 40 per cent» is Σ women − 0.4 · Σ all ≥ 0, whatever the
number of seats that end up filled. The same requirements serve the solver, the meter and the reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from relatoria.convene.clashes import simultaneous
from relatoria.convene.describe import bounds, describe, listed
from relatoria.convene.problem import Column, Problem
from relatoria.convene.traits import fits_in, values_of
from relatoria.model.candidate import Candidate, Role
from relatoria.model.panel import Panel, Rule, RuleKind, Scope
from relatoria.model.remark import Remark, label_of

TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Requirement:
    """One linear requirement over columns, of one rule.

    For a count, ``part`` are the columns counted and ``within`` those that they are out of; ``subject`` and ``where``
    say what and where it counts, ``asked`` its bounds.
    ``panel`` is empty for the whole programme. Kinds that forbid have ``high`` 0.
    """

    rule: Rule
    terms: Mapping[int, float]
    low: float | None
    high: float | None
    subject: Remark
    where: Remark
    panel: str = ""
    part: tuple[int, ...] = ()
    within: tuple[int, ...] = ()
    role: Role | None = None
    asked: tuple[Remark, ...] = ()

    def missing(self, value: float) -> float:
        """By how much a value of the sum misses the requirement; 0 if it does not."""
        short = (self.low - value) if self.low is not None else 0.0
        over = (value - self.high) if self.high is not None else 0.0
        missed = max(short, over, 0.0)
        return missed if missed > TOLERANCE else 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule looks: one panel, or several together; the indexes of its columns."""

    panel: str
    where: Remark
    columns: tuple[int, ...]


def requirements(problem: Problem) -> tuple[Requirement, ...]:
    """The requirements of all rules, in the order of the rules."""
    return tuple(one for rule in problem.rules for one in _KINDS[rule.kind](rule, problem))


def places(rule: Rule, problem: Problem, scope: Scope) -> list[Place]:
    """The places of a rule: each of its panels by itself, or all together."""
    columns = [(j, column) for j, column in enumerate(problem.columns) if _looked_at(rule, column)]
    if scope is Scope.PANEL:
        return [
            Place(panel.id, _titled(panel), tuple(j for j, column in columns if column.panel.id == panel.id))
            for panel in problem.panels
            if not rule.panels or panel.id in rule.panels
        ]
    titles = listed(rule.panels, problem.names)
    named = Remark("joined", {"list": titles}) if rule.panels else label_of("bound", "programme")
    return [Place("", named, tuple(j for j, _ in columns))]


def _looked_at(rule: Rule, column: Column) -> bool:
    return (not rule.panels or column.panel.id in rule.panels) and (not rule.roles or column.role in rule.roles)


def _titled(panel: Panel) -> Remark:
    return Remark("quoted", {"text": panel.title or panel.id})


def _count(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    asked = bounds(rule)
    known = {one.id: values_of(one, rule.trait) for one in problem.candidates}
    subjects = list(_subjects(rule, problem))
    for place in places(rule, problem, rule.scope):
        having: dict[str, list[int]] = {}
        for j in place.columns:
            for value in known[problem.columns[j].candidate.id]:
                having.setdefault(value, []).append(j)
        for subject, values in subjects:
            part = dict.fromkeys(sorted({j for value in values for j in having.get(value, ())}), 1.0)
            for terms, low, high in _bounded(rule, part, place.columns):
                yield Requirement(
                    rule, terms, low, high, subject, place.where, place.panel, tuple(part), place.columns, asked=asked
                )


def _subjects(rule: Rule, problem: Problem) -> Iterator[tuple[Remark, frozenset[str]]]:
    """What a count counts: its values together, or each by itself (all that occur, if none is given)."""
    if not rule.each:
        named = tuple(label_of(rule.trait, value) for value in rule.values)
        yield Remark("joined", {"list": named}), frozenset(rule.values)
        return
    occurring = {value for one in problem.candidates for value in values_of(one, rule.trait)}
    for value in rule.values or sorted(occurring):
        yield label_of(rule.trait, value), frozenset({value})


def _bounded(
    rule: Rule, part: Mapping[int, float], whole: Sequence[int]
) -> Iterator[tuple[Mapping[int, float], float | None, float | None]]:
    if rule.at_least is not None or rule.at_most is not None:
        yield part, rule.at_least, rule.at_most
    if rule.share_at_least is not None:
        yield {j: part.get(j, 0.0) - rule.share_at_least for j in whole}, 0.0, None
    if rule.share_at_most is not None:
        yield {j: part.get(j, 0.0) - rule.share_at_most for j in whole}, None, 0.0


def _apart(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    for place in places(rule, problem, rule.scope):
        terms = {j: 1.0 for j in place.columns if problem.columns[j].candidate.id in rule.who}
        yield _about(rule, problem, place, terms, None, 1.0)


def _together(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    first, *others = rule.who
    for place in places(rule, problem, Scope.PANEL):
        for other in others:
            signs = {first: 1.0, other: -1.0}
            held = [(j, problem.columns[j].candidate.id) for j in place.columns]
            yield _about(rule, problem, place, {j: signs[who] for j, who in held if who in signs}, 0.0, 0.0)


def _fixed(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    for place in places(rule, problem, Scope.PROGRAMME):
        for who in rule.who:
            terms = {j: 1.0 for j in place.columns if problem.columns[j].candidate.id == who}
            yield _about(rule, problem, place, terms, 1.0, None)


def _forbidden(unfit: Callable[[Rule, Candidate, Panel], float]) -> Callable[[Rule, Problem], Iterator[Requirement]]:
    """A kind of rule under which some seats do not suit somebody, each by so much."""

    def required(rule: Rule, problem: Problem) -> Iterator[Requirement]:
        for place in places(rule, problem, Scope.PANEL):
            columns = [(j, problem.columns[j]) for j in place.columns]
            amounts = {j: unfit(rule, column.candidate, column.panel) for j, column in columns}
            yield _about(rule, problem, place, {j: amount for j, amount in amounts.items() if amount}, None, 0.0)

    return required


def _about(
    rule: Rule, problem: Problem, place: Place, terms: Mapping[int, float], low: float | None, high: float | None
) -> Requirement:
    return Requirement(rule, terms, low, high, describe(rule, problem.names), place.where, place.panel)


def _excluded(rule: Rule, candidate: Candidate, _: Panel) -> float:
    return float(candidate.id in rule.who)


def _unavailable(_: Rule, candidate: Candidate, panel: Panel) -> float:
    day = panel.start.date().isoformat() if panel.start else ""
    times = {panel.id, panel.slot, day} - {""}
    return float(candidate.available is not None and not times & set(candidate.available))


def _speechless(_: Rule, candidate: Candidate, panel: Panel) -> float:
    return float(bool(panel.languages) and not set(panel.languages) & set(candidate.languages))


def _off_topic(_: Rule, candidate: Candidate, panel: Panel) -> float:
    return float(not fits_in(candidate, panel.topics))


def _worn(rule: Rule, candidate: Candidate, _: Panel) -> float:
    return float(max(0, candidate.spoken - (rule.at_most or 0)))


def _unwished(_: Rule, candidate: Candidate, panel: Panel) -> float:
    """0 for the dearest wish, rising to 1 for what was not wished; 0 where nothing was."""
    if not candidate.wishes:
        return 0.0
    wished = candidate.wishes
    return wished.index(panel.id) / len(wished) if panel.id in wished else 1.0


def _seats(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    for panel in problem.panels:
        for role in Role:
            if panel.needed(role) and (not rule.panels or panel.id in rule.panels):
                columns = enumerate(problem.columns)
                terms = {j: 1.0 for j, one in columns if one.panel.id == panel.id and one.role is role}
                low = float(panel.needed(role))
                subject = describe(rule, problem.names)
                yield Requirement(rule, terms, low, None, subject, _titled(panel), panel.id, role=role)


def _by_candidate(problem: Problem) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {one.id: [] for one in problem.candidates}
    for j, column in enumerate(problem.columns):
        found[column.candidate.id].append(j)
    return found


def _once(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    most = 1.0 if rule.at_most is None else float(rule.at_most)
    about = describe(rule, problem.names)
    for who, columns in _by_candidate(problem).items():
        if len(columns) > most:
            yield Requirement(rule, dict.fromkeys(columns, 1.0), None, most, about, _person(problem, who))


def _clash(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    groups = simultaneous(problem.panels)
    about = describe(rule, problem.names)
    for who, columns in _by_candidate(problem).items():
        for group in groups:
            at_once = [j for j in columns if problem.columns[j].panel.id in group]
            if len(at_once) > 1:
                yield Requirement(rule, dict.fromkeys(at_once, 1.0), None, 1.0, about, _person(problem, who))


def _everyone(rule: Rule, problem: Problem) -> Iterator[Requirement]:
    about = describe(rule, problem.names)
    for who, columns in _by_candidate(problem).items():
        yield Requirement(rule, dict.fromkeys(columns, 1.0), 1.0, None, about, _person(problem, who))


def _person(problem: Problem, who: str) -> Remark:
    return Remark("as_is", {"text": problem.names[who]})


_KINDS: dict[RuleKind, Callable[[Rule, Problem], Iterator[Requirement]]] = {
    RuleKind.COUNT: _count,
    RuleKind.APART: _apart,
    RuleKind.TOGETHER: _together,
    RuleKind.FIXED: _fixed,
    RuleKind.EXCLUDED: _forbidden(_excluded),
    RuleKind.AVAILABLE: _forbidden(_unavailable),
    RuleKind.LANGUAGE: _forbidden(_speechless),
    RuleKind.TOPIC: _forbidden(_off_topic),
    RuleKind.FRESH: _forbidden(_worn),
    RuleKind.WISH: _forbidden(_unwished),
    RuleKind.SEATS: _seats,
    RuleKind.ONCE: _once,
    RuleKind.CLASH: _clash,
    RuleKind.EVERYONE: _everyone,
}

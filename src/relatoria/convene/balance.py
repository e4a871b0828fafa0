"""The balance of a selection while it is made by hand: tallies by trait, and the rules that it does not meet.

No solver: the requirements of the rules are simply added up, so that a page can ask after every move.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relatoria.convene.describe import describe
from relatoria.convene.problem import Problem, seated_problem
from relatoria.convene.requirements import Requirement, requirements
from relatoria.convene.tallies import tally
from relatoria.convene.traits import MEASURED, values_of
from relatoria.model.balance import Balance, Warned
from relatoria.model.candidate import Candidate, Role
from relatoria.model.composition import Seat
from relatoria.model.panel import Panel, Rule, RuleKind
from relatoria.model.remark import Remark, Value, label_of


def balance(
    seats: Sequence[Seat],
    candidates: Sequence[Candidate],
    panels: Sequence[Panel],
    rules: Sequence[Rule] = (),
    traits: Iterable[str] = MEASURED,
) -> Balance:
    """The meter of a selection: everybody seated counted once, each panel by itself, and what is not met.

    Warnings stand with the hard rules first, in the order of the rules. The rules that always hold (seats filled,
    one seat a person, nobody in two places, available) need not be given.

    Raises:
        RelatoriaError: see `problem.seated_problem`.
    """
    problem = seated_problem(seats, candidates, panels, rules)
    measured = tuple(traits)
    people = _distinct(column.candidate for column in problem.columns)
    by_panel = []
    for panel in panels:
        sitting = _distinct(column.candidate for column in problem.columns if column.panel.id == panel.id)
        by_panel.append((panel.id, tuple(tally(sitting, trait) for trait in measured)))
    found = [*_over_full(problem), *_warnings(problem)]
    found.sort(key=lambda one: not one.must)
    return Balance(len(people), tuple(tally(people, trait) for trait in measured), tuple(by_panel), tuple(found))


def _distinct(candidates: Iterable[Candidate]) -> list[Candidate]:
    return list({one.id: one for one in candidates}.values())


def _warnings(problem: Problem) -> Iterator[Warned]:
    for one in requirements(problem):
        missing = one.missing(sum(one.terms.values()))
        if missing:
            yield Warned(one.rule.id, one.panel, one.rule.hard, round(missing, 6), _worded(one, problem))


def _over_full(problem: Problem) -> Iterator[Warned]:
    """More people than seats: what no rule can allow, so it is said under the rule on seats."""
    for panel in problem.panels:
        for role in Role:
            held = sum(one.panel.id == panel.id and one.role is role for one in problem.columns)
            over = held - panel.capacity(role)
            if over > 0:
                where = Remark("quoted", {"text": panel.title or panel.id})
                remark = Remark("over_full", {"where": where, "role": label_of("role", role), "n": over})
                yield Warned(RuleKind.SEATS.value, panel.id, True, over, remark)


def _worded(one: Requirement, problem: Problem) -> Remark:
    if one.rule.kind is RuleKind.COUNT:
        return counted(one, problem, [True] * len(problem.columns))
    if one.role is not None:
        still = int((one.low or 0) - sum(one.terms.values()))
        return Remark("empty_seats", {"where": one.where, "role": label_of("role", one.role), "n": still})
    people = dict.fromkeys(problem.columns[j].candidate.id for j, term in one.terms.items() if term)
    named = tuple(Remark("as_is", {"text": problem.names[who]}) for who in people or one.rule.who)
    if one.rule.kind is RuleKind.EVERYONE:
        return Remark("left_out", {"who": one.where})
    return Remark("broken", {"where": one.where, "rule": describe(one.rule, problem.names), "who": named})


def counted(one: Requirement, problem: Problem, taken: Sequence[bool]) -> Remark:
    """What a count finds among the columns taken: «women, Panel 1: 1 of 5 (20 per cent); asked: at least 40»."""
    whole = [problem.columns[j].candidate for j in one.within if taken[j]]
    part = sum(bool(taken[j]) for j in one.part)
    unknown = sum(not values_of(candidate, one.rule.trait) for candidate in whole)
    values: dict[str, Value] = {
        "subject": one.subject, "where": one.where, "n": part, "total": len(whole), "bounds": one.asked,
        "share": round(100 * part / len(whole), 1) if whole else 0,
    }  # fmt: skip
    return Remark("counted_unknown", {**values, "unknown": unknown}) if unknown else Remark("counted", values)

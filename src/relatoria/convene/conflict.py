"""Hard rules that exclude one another: the smallest set of them, and by how much one would have to give.

The smallest set is found by implicit hitting sets (Ignatiev, Previti, Liffiton and Marques-Silva, 2015): every set
that makes the rest possible when taken away must be hit by a conflict, and a smallest set that hits all of those found
so far is the smallest conflict as soon as its rules cannot hold together. If time runs out, a deletion filter gives a
set from which no rule can be spared, though a smaller one may exist elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from relatoria.convene.describe import describe
from relatoria.convene.matrix import Floats, Matrix
from relatoria.convene.solve import Clock, Solved, feasible, least_given
from relatoria.convene.supply import supply
from relatoria.model.composition import Conflict
from relatoria.model.remark import Remark, Value


def find_conflict(matrix: Matrix, seconds: float) -> Conflict:
    """The smallest set of conflicting hard rules of a problem that has no solution."""
    clock = Clock(seconds)
    rules = [rule.id for rule in matrix.problem.rules if rule.hard]
    found = _smallest(matrix, rules, clock)
    kept = found if found is not None else _filtered(matrix, rules, Clock(seconds / 2))
    return Conflict(
        tuple(kept), found is not None, tuple(supply(matrix, kept)), tuple(_ways_out(matrix, kept, Clock(seconds / 2)))
    )


def _smallest(matrix: Matrix, rules: Sequence[str], clock: Clock) -> list[str] | None:
    """The smallest conflict, or None if time was up."""
    corrections: list[set[str]] = []
    while clock.left:
        tried = _hitting(rules, corrections)
        found = feasible(matrix, tried, clock.left)
        if found.impossible:
            return [one for one in rules if one in tried]
        grown = _grown(matrix, rules, found, clock)
        if grown is None:
            return None
        corrections.append(set(rules) - grown)
    return None


def _grown(matrix: Matrix, rules: Sequence[str], found: Solved, clock: Clock) -> set[str] | None:
    """A largest set of rules that holds, around those that a composition already keeps; None if time was up."""
    grown: set[str] = set()
    while found.taken is not None:
        grown |= _kept(matrix, rules, found.taken)
        untried = [one for one in rules if one not in grown]
        found = Solved(None, 0.0, 0.0, proven=True)
        for one in untried:
            if not clock.left:
                return None
            found = feasible(matrix, grown | {one}, clock.left)
            if found.taken is not None:
                break
            if not found.proven:
                return None
    return grown if found.proven else None


def _kept(matrix: Matrix, rules: Sequence[str], taken: NDArray[np.bool_]) -> set[str]:
    """The rules that a composition keeps."""
    values = matrix.rows @ taken.astype(float)
    broken = {one.rule.id for one, value in zip(matrix.requirements, values, strict=True) if one.missing(float(value))}
    return set(rules) - broken


def _hitting(rules: Sequence[str], sets: Sequence[Collection[str]]) -> set[str]:
    """A smallest set of rules that shares one with every set; of several, the one with the earliest rules."""
    if not sets:
        return set()
    hits = np.array([[float(rule in one) for rule in rules] for one in sets])
    cost = 1.0 + np.arange(len(rules)) / (len(rules) + 1) ** 2
    found = milp(
        cost, integrality=np.ones(len(rules), dtype=int), bounds=Bounds(0, 1), constraints=LinearConstraint(hits, 1.0)
    )
    return {rule for rule, chosen in zip(rules, np.asarray(found.x), strict=True) if chosen > 0.5}


def _filtered(matrix: Matrix, rules: Sequence[str], clock: Clock) -> list[str]:
    """Deletion filter: leave out each rule in turn for good if the others still conflict. Unproven rules are kept."""
    kept = list(rules)
    for one in reversed(rules):
        others = [other for other in kept if other != one]
        if clock.left and feasible(matrix, others, clock.left).impossible:
            kept = others
    return kept


def _ways_out(matrix: Matrix, rules: Sequence[str], clock: Clock) -> Iterator[Remark]:
    """For each rule of the conflict, by how much it would have to give if all other rules are to hold."""
    everything = {rule.id for rule in matrix.problem.rules}
    for one in rules:
        given = least_given(matrix, everything, one, clock.left) if clock.left else None
        if given is None or given.taken is None:
            continue
        gives = tuple(_gives(matrix, matrix.rows @ given.taken.astype(float), one))
        named = describe(matrix.problem.rule(one), matrix.problem.names)
        yield Remark("way_out", {"rule": named, "gives": gives})


def _gives(matrix: Matrix, values: Floats, rule: str) -> Iterator[Remark]:
    """Where a rule is missed, and by how much."""
    for row in matrix.of_rules({rule}):
        one = matrix.requirements[row]
        missed = one.missing(float(values[row]))
        if missed:
            parts: dict[str, Value] = {"where": one.where, "n": round(missed, 2), "subject": one.subject}
            of_each = "gives_of_panel" if one.panel else "gives_of"
            yield Remark(of_each if one.rule.each else "gives", parts)

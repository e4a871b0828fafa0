"""What each rule costs: the points that the programme would gain if it were dropped."""

from __future__ import annotations

import numpy as np

from relatoria.convene.describe import describe
from relatoria.convene.matrix import Matrix
from relatoria.convene.solve import Clock, Solved, best
from relatoria.model.composition import Price
from relatoria.model.panel import Rule, RuleKind
from relatoria.model.remark import Remark

LEAST = 1e-4
"""A price under this is none."""


def prices(matrix: Matrix, solved: Solved, seconds: float) -> tuple[Price, ...]:
    """The price of every rule but that seats are filled, each found by solving again without it.

    Without the rule on seats there is no other programme to compare with: leaving a seat empty is not a gain.
    """
    clock = Clock(seconds)
    priced = [rule for rule in matrix.problem.rules if rule.kind is not RuleKind.SEATS]
    return tuple(_price(matrix, solved, rule, clock.left / (len(priced) - n)) for n, rule in enumerate(priced))


def _price(matrix: Matrix, solved: Solved, rule: Rule, seconds: float) -> Price:
    named = {"rule": describe(rule, matrix.problem.names)}
    missed = _missed(matrix, solved, rule)
    others = {one.id for one in matrix.problem.rules} - {rule.id}
    without = best(matrix, others, seconds) if seconds > 0 else None
    if without is None or without.taken is None:
        return Price(rule.id, None, False, missed, Remark("price_unknown", named))
    points = max(0.0, round(without.score - solved.score, 6))
    proven = without.proven and solved.proven
    if points < LEAST and proven:
        return Price(rule.id, 0.0, True, missed, Remark("price_none", named))
    code = "price" if proven else "price_at_least"
    return Price(rule.id, points, proven, missed, Remark(code, {**named, "points": points}))


def _missed(matrix: Matrix, solved: Solved, rule: Rule) -> float:
    values = matrix.rows @ np.asarray(solved.taken, dtype=float)
    rows = matrix.of_rules({rule.id})
    return round(float(sum(matrix.requirements[row].missing(float(values[row])) for row in rows)), 6) + 0.0

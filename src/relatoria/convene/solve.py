"""Solving with HiGHS (through scipy): the best composition under some rules, or the least by which they must give."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, eye_array, hstack, vstack

from relatoria.convene.matrix import Floats, Matrix

_OPTIMAL, _STOPPED, _INFEASIBLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver found: the columns taken (None: no composition known), its score, and what none can exceed.

    ``proven`` is true if the composition is optimal, or if there is none.
    """

    taken: NDArray[np.bool_] | None
    score: float
    bound: float
    proven: bool

    @property
    def impossible(self) -> bool:
        """Whether it is proven that there is no composition."""
        return self.proven and self.taken is None


def best(matrix: Matrix, rules: Collection[str], seconds: float) -> Solved:
    """The composition of the highest score under ``rules``: worth of seats, less the weighted misses of soft rules."""
    rows = matrix.of_rules(rules)
    weights = np.array([matrix.requirements[row].rule.weight or 0.0 for row in rows])
    soft = np.array([not matrix.requirements[row].rule.hard for row in rows], dtype=bool)
    return _solve(matrix, rows, soft, weights, -matrix.worth, seconds)


def feasible(matrix: Matrix, rules: Collection[str], seconds: float) -> Solved:
    """Some composition under the hard rules among ``rules``, or the proof that there is none."""
    rows = _hard(matrix, rules)
    return _solve(matrix, rows, np.zeros(len(rows), dtype=bool), np.zeros(len(rows)), 0 * matrix.worth, seconds)


def least_given(matrix: Matrix, rules: Collection[str], giving: str, seconds: float) -> Solved:
    """The composition under the hard ``rules`` in which the rule ``giving`` is missed by as little as may be."""
    rows = _hard(matrix, rules)
    gives = np.array([matrix.requirements[row].rule.id == giving for row in rows], dtype=bool)
    return _solve(matrix, rows, gives, np.ones(len(rows)), 0 * matrix.worth, seconds)


def _hard(matrix: Matrix, rules: Collection[str]) -> NDArray[np.intp]:
    return matrix.of_rules({rule.id for rule in matrix.problem.rules if rule.id in rules and rule.hard})


def _solve(
    matrix: Matrix, rows: NDArray[np.intp], elastic: NDArray[np.bool_], weights: Floats, cost: Floats, seconds: float
) -> Solved:
    """Minimise cost · x + weights · slack under ``rows``, of which the ``elastic`` may be missed by their slack."""
    low, high = matrix.low[rows], matrix.high[rows]
    under, over = elastic & np.isfinite(low), elastic & np.isfinite(high)
    slack = hstack([eye_array(len(rows), format="csr")[:, under], -eye_array(len(rows), format="csr")[:, over]])
    slacks, width = slack.shape[1], len(cost)
    if width == 0:
        return _empty(low, high, elastic, weights)
    above = hstack([matrix.rows[rows], slack], format="csr")
    below = hstack([matrix.structure, csr_array((matrix.structure.shape[0], slacks))], format="csr")
    found = milp(
        np.concatenate([cost, weights[under], weights[over]]),
        integrality=np.concatenate([np.ones(width), np.zeros(slacks)]),
        bounds=Bounds(0.0, np.concatenate([np.ones(width), np.full(slacks, np.inf)])),
        constraints=LinearConstraint(
            vstack([above, below], format="csr"),
            np.concatenate([low, np.full(len(matrix.most), -np.inf)]),
            np.concatenate([high, matrix.most]),
        ),
        options={"time_limit": max(seconds, 0.0), "mip_rel_gap": 0.0},
    )
    if found.status == _INFEASIBLE:
        return Solved(None, -np.inf, -np.inf, proven=True)
    bound = np.inf if found.mip_dual_bound is None else -float(found.mip_dual_bound)
    if found.x is None:
        return Solved(None, -np.inf, bound, proven=False)
    return Solved(found.x[:width] > 0.5, -float(found.fun), bound, proven=found.status == _OPTIMAL)


def _empty(low: Floats, high: Floats, elastic: NDArray[np.bool_], weights: Floats) -> Solved:
    """What the solver cannot be asked: there is no seat that anybody could take."""
    missed = np.maximum(np.maximum(low, 0.0), np.maximum(-high, 0.0))
    if (missed[~elastic] > 0).any():
        return Solved(None, -np.inf, -np.inf, proven=True)
    score = -float((missed * weights)[elastic].sum())
    return Solved(np.zeros(0, dtype=bool), score, score, proven=True)


class Clock:
    """Seconds that are left of an allowance."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left; 0 when time is up."""
        return max(0.0, self._end - time.monotonic())

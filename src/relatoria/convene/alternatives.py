"""What could stand in the place of a seat: every exchange of one seat, judged at once without the solver."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from relatoria.convene.matrix import Floats, Matrix
from relatoria.convene.problem import Column
from relatoria.convene.requirements import TOLERANCE
from relatoria.model.composition import Alternative

Taken = NDArray[np.bool_]


def alternatives(matrix: Matrix, taken: Taken, seat: int) -> tuple[Alternative, ...]:
    """What could stand in the place of the seat of column ``seat``, everybody else staying and every hard rule kept.

    Somebody else who has no part in that panel yet, or the same person or delegation in another place; the best first.
    """
    columns = matrix.problem.columns
    given = columns[seat]
    others = np.array([j for j, one in enumerate(columns) if not taken[j] and _exchanged(given, one)], dtype=int)
    if not len(others):
        return ()
    points = _points(matrix, taken, seat, others)
    order = sorted(np.flatnonzero(np.isfinite(points)), key=lambda at: (-points[at], at))
    return tuple(Alternative(columns[others[at]].seat, round(float(points[at]), 6)) for at in order)


def _exchanged(given: Column, other: Column) -> bool:
    """Whether one seat is another's but for its holder, or but for its place."""
    same_place = other.panel.id == given.panel.id and other.role is given.role
    return same_place != (other.candidate.id == given.candidate.id)


def _points(matrix: Matrix, taken: Taken, seat: int, others: NDArray[np.int_]) -> Floats:
    """The change of the score for each exchange; minus infinity where a hard rule or a capacity would break."""
    hard = np.array([one.rule.hard for one in matrix.requirements], dtype=bool)
    weights = np.array([one.rule.weight or 0.0 for one in matrix.requirements])
    values = matrix.rows @ taken.astype(float)
    dense = matrix.rows[:, others].toarray() - matrix.rows[:, [seat]].toarray()
    moved = values[:, None] + dense
    missed, before = _missed(matrix, moved), _missed(matrix, values[:, None])
    structure = (matrix.structure @ taken.astype(float))[:, None] + (
        matrix.structure[:, others].toarray() - matrix.structure[:, [seat]].toarray()
    )
    broken = (missed[hard] > TOLERANCE).any(axis=0) | (structure > matrix.most[:, None] + TOLERANCE).any(axis=0)
    change = matrix.worth[others] - matrix.worth[seat] - weights @ (missed - before)
    return np.where(broken, -np.inf, change)


def _missed(matrix: Matrix, values: Floats) -> Floats:
    return np.maximum(np.maximum(matrix.low[:, None] - values, values - matrix.high[:, None]), 0.0)

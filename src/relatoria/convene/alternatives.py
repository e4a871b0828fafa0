"""Who else could hold a seat: every exchange of one person for another, judged at once without the solver."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from relatoria.convene.matrix import Floats, Matrix
from relatoria.convene.requirements import TOLERANCE
from relatoria.model.composition import Alternative

Taken = NDArray[np.bool_]


def alternatives(matrix: Matrix, taken: Taken, seat: int) -> tuple[Alternative, ...]:
    """Those who could hold the seat of column ``seat`` with everybody else in place and every hard rule kept.

    The best first; ``points`` is the change of the score.
    """
    columns = matrix.problem.columns
    place, holder = columns[seat], columns[seat].candidate.id
    others = np.array(
        [
            j
            for j, one in enumerate(columns)
            if one.panel.id == place.panel.id and one.role is place.role and one.candidate.id != holder and not taken[j]
        ],
        dtype=int,
    )
    if not len(others):
        return ()
    points = _points(matrix, taken, seat, others)
    order = sorted(np.flatnonzero(np.isfinite(points)), key=lambda at: (-points[at], at))
    return tuple(Alternative(columns[others[at]].candidate.id, round(float(points[at]), 6)) for at in order)


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

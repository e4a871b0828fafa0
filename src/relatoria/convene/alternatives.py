"""What could stand in the place of a seat: every exchange of one seat, judged at once without the solver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, vstack

from relatoria.convene.matrix import Floats, Matrix
from relatoria.convene.requirements import TOLERANCE
from relatoria.model.composition import Alternative

Taken = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Exchanges:
    """A composition ready to have its seats exchanged: all rows by column, their values now, and what breaks them.

    ``weights`` are what a unit that is missing costs; infinity where it must not be missed.
    """

    matrix: Matrix
    taken: Taken
    rows: csc_array
    low: Floats
    high: Floats
    weights: Floats
    values: Floats
    people: NDArray[np.int_]
    places: NDArray[np.int_]


def exchanges_of(matrix: Matrix, taken: Taken) -> Exchanges:
    """The exchanges that a composition allows."""
    rows = csc_array(vstack([matrix.rows, matrix.structure]))
    structure = len(matrix.most)
    hard = [np.inf if one.rule.weight is None else one.rule.weight for one in matrix.requirements]
    columns = matrix.problem.columns
    people = {one.id: n for n, one in enumerate(matrix.problem.candidates)}
    places = {place: n for n, place in enumerate(dict.fromkeys((one.panel.id, one.role) for one in columns))}
    return Exchanges(
        matrix,
        taken,
        rows,
        np.concatenate([matrix.low, np.full(structure, -np.inf)]),
        np.concatenate([matrix.high, matrix.most]),
        np.concatenate([np.array(hard, dtype=float), np.full(structure, np.inf)]),
        rows @ taken.astype(float),
        np.array([people[one.candidate.id] for one in columns], dtype=int),
        np.array([places[one.panel.id, one.role] for one in columns], dtype=int),
    )


def alternatives(exchanges: Exchanges, seat: int) -> tuple[Alternative, ...]:
    """What could stand in the place of the seat of column ``seat``, everybody else staying and every hard rule kept.

    Somebody else who has no part in that panel yet, or the same person or delegation in another place; the best first.
    """
    same_person = exchanges.people == exchanges.people[seat]
    same_place = exchanges.places == exchanges.places[seat]
    others = np.flatnonzero((same_person != same_place) & ~exchanges.taken)
    points = exchanges.matrix.worth[others] - exchanges.matrix.worth[seat] - _costs(exchanges, seat, others)
    order = sorted(np.flatnonzero(np.isfinite(points)), key=lambda at: (-points[at], at))
    columns = exchanges.matrix.problem.columns
    return tuple(Alternative(columns[others[at]].seat, round(float(points[at]), 6)) for at in order)


def _costs(exchanges: Exchanges, seat: int, others: NDArray[np.int_]) -> Floats:
    """What the soft rules cost more after each exchange; infinity where something must not be.

    Rows that the seat has a part in change with every exchange; of the others only those that the newcomer has.
    """
    own = exchanges.rows[:, [seat]]
    at, given = own.indices, own.data
    block = exchanges.rows[:, others].tocoo()
    mine = np.zeros(exchanges.rows.shape[0], dtype=bool)
    mine[at] = True
    apart = ~mine[block.row]
    rows, newcomers = block.row[apart], block.col[apart]
    costs = np.zeros(len(others))
    np.add.at(costs, newcomers, _more(exchanges, rows, exchanges.values[rows] + block.data[apart]))
    at_row = np.zeros(exchanges.rows.shape[0], dtype=int)
    at_row[at] = np.arange(len(at))
    dense = np.zeros((len(at), len(others)))
    dense[at_row[block.row[~apart]], block.col[~apart]] = block.data[~apart]
    moved = (exchanges.values[at] - given)[:, None] + dense
    costs += _more(exchanges, np.repeat(at[:, None], len(others), axis=1), moved).sum(axis=0)
    return costs


def _more(exchanges: Exchanges, rows: NDArray[np.integer[Any]], moved: Floats) -> Floats:
    """What rows cost more at other values than they do now."""
    low, high, weights = exchanges.low[rows], exchanges.high[rows], exchanges.weights[rows]
    missed = np.maximum(np.maximum(low - moved, moved - high), 0.0)
    now = exchanges.values[rows]
    before = np.maximum(np.maximum(low - now, now - high), 0.0)
    hard = np.isinf(weights)
    costs: Floats = np.where(hard, 0.0, weights) * (missed - before)
    costs[hard & (missed > TOLERANCE)] = np.inf
    return costs

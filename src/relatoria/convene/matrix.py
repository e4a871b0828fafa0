"""The integer programme of a problem, as arrays; rules can be left out of it without making it anew."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from relatoria.convene.problem import Problem
from relatoria.convene.requirements import Requirement, requirements
from relatoria.convene.traits import fits_in
from relatoria.model.candidate import Role

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Requirements as rows over columns, and below them the structure that no rule can lift.

    The structure: a panel has so many seats of a role, and somebody has one role in a panel. ``worth`` is what each
    column adds to the score.
    """

    problem: Problem
    requirements: tuple[Requirement, ...]
    rows: csr_array
    low: Floats
    high: Floats
    structure: csr_array
    most: Floats
    worth: Floats

    def of_rules(self, rules: Collection[str]) -> NDArray[np.intp]:
        """The indexes of the rows of some rules."""
        return np.flatnonzero(np.array([one.rule.id in rules for one in self.requirements], dtype=bool))


def matrix_of(problem: Problem) -> Matrix:
    """The integer programme of a problem."""
    made = requirements(problem)
    width = len(problem.columns)
    structure = _structure(problem)
    return Matrix(
        problem,
        made,
        sparse_rows([one.terms for one in made], width),
        np.array([-np.inf if one.low is None else one.low for one in made]),
        np.array([np.inf if one.high is None else one.high for one in made]),
        sparse_rows([terms for terms, _ in structure], width),
        np.array([most for _, most in structure], dtype=float),
        np.array([fits_in(one.candidate, one.panel.topics) for one in problem.columns], dtype=float),
    )


def _structure(problem: Problem) -> list[tuple[Mapping[int, float], float]]:
    seats: dict[tuple[str, str], dict[int, float]] = {}
    roles: dict[tuple[str, str], dict[int, float]] = {}
    for j, column in enumerate(problem.columns):
        seats.setdefault((column.panel.id, column.role), {})[j] = 1.0
        roles.setdefault((column.panel.id, column.candidate.id), {})[j] = 1.0
    capacity = {(panel.id, role.value): float(panel.capacity(role)) for panel in problem.panels for role in Role}
    rows = [(terms, capacity[panel, role]) for (panel, role), terms in seats.items()]
    return [*rows, *((terms, 1.0) for terms in roles.values() if len(terms) > 1)]


def sparse_rows(rows: Sequence[Mapping[int, float]], width: int) -> csr_array:
    """Rows of terms by column as a sparse matrix of ``width`` columns."""
    lengths = np.array([0, *(len(row) for row in rows)])
    columns = np.array([j for row in rows for j in row], dtype=np.int32)
    values = np.array([value for row in rows for value in row.values()], dtype=float)
    return csr_array((values, columns, np.cumsum(lengths)), shape=(len(rows), width))

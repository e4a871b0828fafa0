"""Panels composed under rules: the best programme and its proof, or the rules that exclude one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from relatoria.convene.alternatives import Taken, alternatives, exchanges_of
from relatoria.convene.conflict import find_conflict
from relatoria.convene.describe import describe
from relatoria.convene.matrix import Matrix, matrix_of
from relatoria.convene.prices import prices
from relatoria.convene.problem import Problem, open_problem
from relatoria.convene.reasons import reasons
from relatoria.convene.solve import Solved, best
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Choice, Composition, Effort, Proof
from relatoria.model.panel import Panel, Rule
from relatoria.model.remark import Remark


def compose(
    candidates: Sequence[Candidate], panels: Sequence[Panel], rules: Sequence[Rule], effort: Effort | None = None
) -> Composition:
    """The programme of the highest score that keeps all hard rules, with reasons, alternatives and prices.

    A filled seat is worth the share of the panel's topics that its holder knows (1 where the panel names none); soft
    rules take off their weight for each unit that is missing. That seats are filled, that everybody has one seat at
    most and none at two places at once, and that people are available are hard rules unless ``rules`` speak of them.
    The same input gives the same programme, unless time was up.

    Raises:
        RelatoriaError: if ids, rules or panels make no sense; see `rules.checked`.
    """
    tried = effort or Effort()
    return composed(open_problem(candidates, panels, rules, lot=tried.lot), tried)


def composed(problem: Problem, effort: Effort) -> Composition:
    """Solve an open problem and explain the outcome."""
    matrix = matrix_of(problem)
    solved = best(matrix, {rule.id for rule in problem.rules}, effort.seconds)
    if solved.impossible:
        return _impossible(matrix, effort)
    if solved.taken is None:
        return Composition(Proof.UNKNOWN, remarks=(Remark("outcome_unknown", {"seconds": effort.seconds}),))
    taken = solved.taken
    return Composition(
        Proof.OPTIMAL if solved.proven else Proof.BOUNDED,
        _choices(matrix, taken, effort),
        solved.score,
        solved.bound,
        _gap(solved),
        prices(matrix, solved, effort.price_seconds),
        remarks=(_outcome(solved, effort),),
    )


def _choices(matrix: Matrix, taken: Taken, effort: Effort) -> tuple[Choice, ...]:
    made = []
    exchanges = exchanges_of(matrix, taken)
    for j in np.flatnonzero(taken):
        others = alternatives(exchanges, int(j))
        why = reasons(matrix, taken, int(j), others)
        made.append(Choice(matrix.problem.columns[j].seat, why, others[: effort.alternatives]))
    order = {panel.id: n for n, panel in enumerate(matrix.problem.panels)}
    made.sort(
        key=lambda choice: (order[choice.seat.panel], choice.seat.role, matrix.problem.names[choice.seat.candidate])
    )
    return tuple(made)


def _gap(solved: Solved) -> float:
    return 0.0 if solved.proven else (solved.bound - solved.score) / max(abs(solved.score), 1e-9)


def _outcome(solved: Solved, effort: Effort) -> Remark:
    if solved.proven:
        return Remark("outcome_optimal", {"score": solved.score})
    values = {"seconds": effort.seconds, "score": solved.score, "bound": solved.bound}
    return Remark("outcome_bounded", {**values, "gap": 100 * _gap(solved)})


def _impossible(matrix: Matrix, effort: Effort) -> Composition:
    conflict = find_conflict(matrix, effort.conflict_seconds)
    problem = matrix.problem
    quoted = tuple(Remark("quoted", {"text": describe(problem.rule(one), problem.names)}) for one in conflict.rules)
    remark = Remark("outcome_impossible_one" if len(quoted) == 1 else "outcome_impossible", {"rules": quoted})
    return Composition(Proof.IMPOSSIBLE, conflict=conflict, remarks=(remark,))

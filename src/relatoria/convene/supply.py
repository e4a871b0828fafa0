"""Why rules conflict, in numbers: how many candidates there are for what a rule asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relatoria.convene.matrix import Matrix
from relatoria.model.panel import RuleKind
from relatoria.model.remark import Remark

MOST = 12
"""So many remarks at most."""
_BARRING = frozenset({RuleKind.AVAILABLE, RuleKind.LANGUAGE, RuleKind.TOPIC, RuleKind.EXCLUDED})


def supply(matrix: Matrix, rules: Sequence[str]) -> Iterator[Remark]:
    """For each count of ``rules`` that asks for somebody: how many of the candidates there are, as the rules allow."""
    barred = _barred(matrix, rules)
    said = 0
    for row in matrix.of_rules(rules):
        one = matrix.requirements[row]
        if one.rule.kind is not RuleKind.COUNT or one.low is None or said == MOST:
            continue
        said += 1
        part = {matrix.problem.columns[j].candidate.id for j in one.part if j not in barred}
        whole = {matrix.problem.columns[j].candidate.id for j in one.within if j not in barred}
        yield Remark("supply", {"subject": one.subject, "where": one.where, "n": len(part), "total": len(whole)})


def _barred(matrix: Matrix, rules: Sequence[str]) -> set[int]:
    """Columns that the hard rules of the conflict keep from being taken."""
    made = (matrix.requirements[row] for row in matrix.of_rules(rules))
    return {j for one in made if one.rule.kind in _BARRING for j in one.terms}

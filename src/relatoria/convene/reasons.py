"""Why somebody holds a seat, in remarks that the person could be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relatoria.convene.alternatives import Taken
from relatoria.convene.describe import describe, listed
from relatoria.convene.matrix import Matrix
from relatoria.convene.problem import Column, Problem
from relatoria.convene.requirements import TOLERANCE
from relatoria.model.composition import Alternative
from relatoria.model.panel import RuleKind
from relatoria.model.remark import Remark, Value, label_of

NEEDED = 4
"""So many rules for which somebody is needed are named at most."""
_PERSONAL = frozenset({RuleKind.SEATS, RuleKind.ONCE, RuleKind.FIXED, RuleKind.EVERYONE, RuleKind.TOGETHER})
"""Kinds that say nothing of why this person and no other; some have reasons of their own."""


def reasons(matrix: Matrix, taken: Taken, seat: int, others: Sequence[Alternative]) -> tuple[Remark, ...]:
    """Why the seat of column ``seat`` is held as it is: choices by hand, topics, rules that need it, who else fits."""
    column, problem = matrix.problem.columns[seat], matrix.problem
    held = [problem.columns[j] for j in taken.nonzero()[0]]
    sitting = {one.candidate.id for one in held if one.panel.id == column.panel.id}
    return (
        *_by_hand(column, problem, sitting),
        *_topics(column),
        *_needed(matrix, taken, seat),
        *_fresh(column, problem),
        *_wish(column, problem),
        *_others(others),
    )


def _by_hand(column: Column, problem: Problem, sitting: set[str]) -> Iterator[Remark]:
    for rule in problem.rules:
        if column.candidate.id not in rule.who or (rule.panels and column.panel.id not in rule.panels):
            continue
        if rule.kind is RuleKind.FIXED:
            yield Remark("reason_fixed")
        if rule.kind is RuleKind.TOGETHER and sitting.issuperset(rule.who):
            company = [who for who in rule.who if who != column.candidate.id]
            yield Remark("reason_together", {"who": listed(company, problem.names)})


def _topics(column: Column) -> Iterator[Remark]:
    topics = tuple(dict.fromkeys(column.panel.topics))
    known = [topic for topic in topics if topic in column.candidate.topics]
    if known:
        named = tuple(label_of("topic", topic) for topic in known)
        yield Remark("reason_topics", {"n": len(known), "total": len(topics), "topics": named})
    elif topics:
        yield Remark("reason_no_topics")


def _needed(matrix: Matrix, taken: Taken, seat: int) -> Iterator[Remark]:
    """The counts that hold now and would not if the seat were empty."""
    values = matrix.rows @ taken.astype(float)
    terms = matrix.rows[:, [seat]].toarray()[:, 0]
    found = 0
    for row in (terms > 0).nonzero()[0]:
        one, low = matrix.requirements[row], matrix.low[row]
        if one.rule.kind in _PERSONAL or found == NEEDED:
            continue
        if values[row] >= low - TOLERANCE > values[row] - terms[row] and seat in one.part:
            found += 1
            parts: dict[str, Value] = {"rule": describe(one.rule, matrix.problem.names)}
            yield (
                Remark("reason_needed_each", {**parts, "subject": one.subject})
                if one.rule.each
                else Remark("reason_needed", parts)
            )


def _fresh(column: Column, problem: Problem) -> Iterator[Remark]:
    if not column.candidate.spoken and any(rule.kind is RuleKind.FRESH for rule in problem.rules):
        yield Remark("reason_fresh")


def _wish(column: Column, problem: Problem) -> Iterator[Remark]:
    wishes = column.candidate.wishes
    if column.panel.id in wishes:
        yield Remark("reason_wish", {"n": wishes.index(column.panel.id) + 1, "total": len(wishes)})
    elif wishes:
        yield Remark("reason_no_wish", {"wishes": listed(wishes, problem.names)})


def _others(others: Sequence[Alternative]) -> Iterator[Remark]:
    if not others:
        yield Remark("reason_only")
        return
    equal = [one for one in others if one.points > -TOLERANCE]
    if others[0].points > TOLERANCE:  # only where the search was cut short
        yield Remark("reason_better", {"points": others[0].points})
    elif equal:
        yield Remark("reason_lot", {"n": len(equal) + 1})
    else:
        yield Remark("reason_best", {"n": len(others), "points": -others[0].points})

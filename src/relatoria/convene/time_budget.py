"""The time of each turn: limits by kind, cut evenly where a session would run over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relatoria.model.floor import Request, TimeBudget, TurnKind
from relatoria.model.remark import Remark

STEP = 5
"""Seconds to which a shortened turn is rounded down."""


@dataclass(frozen=True, slots=True)
class Allotted:
    """Seconds for each request, in their order, and what has to be said about them."""

    seconds: tuple[int, ...]
    remarks: tuple[Remark, ...] = ()


def allot(requests: Sequence[Request], budget: TimeBudget) -> Allotted:
    """Give each request its time; if all together are more than the session has, cut all in the same proportion.

    No turn is cut under ``budget.least`` (or under what was asked, if that is less); if even that is too long, a
    remark says by how much, as it is for a person to close the list or to prolong the session.
    """
    full = [_full(one, budget) for one in requests]
    if budget.total is None or sum(full) <= budget.total:
        return Allotted(tuple(full))
    cut = _cut(full, budget)
    over = sum(cut) - budget.total
    if over > 0:
        return Allotted(tuple(cut), (Remark("time_over", {"n": len(cut), "minutes": round(over / 60, 1)}),))
    return Allotted(tuple(cut), (Remark("time_cut", {"share": round(100 * sum(cut) / sum(full))}),))


def _full(request: Request, budget: TimeBudget) -> int:
    most = budget.limits.get(request.kind, budget.group_limit if request.group else budget.limit)
    if request.kind is TurnKind.POINT_OF_ORDER:
        most = budget.limits.get(request.kind, budget.least)
    return most if request.seconds is None else min(request.seconds, most)


def _cut(full: Sequence[int], budget: TimeBudget) -> list[int]:
    """Cut what can be cut in proportion: turns that reach the least are set to it, and the others cut again."""
    total = budget.total or 0
    kept: dict[int, int] = {}
    while True:
        free = [n for n in range(len(full)) if n not in kept]
        left, wanted = total - sum(kept.values()), sum(full[n] for n in free)
        cut = {n: max(0, left) * full[n] // max(wanted, 1) // STEP * STEP for n in free}
        low = {n: min(full[n], budget.least) for n in free if cut[n] <= min(full[n], budget.least)}
        if not low:
            return [kept.get(n, cut.get(n, 0)) for n in range(len(full))]
        kept |= low

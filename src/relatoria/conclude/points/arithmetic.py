"""The arithmetic of points: counts first, exact tests on small counts, no z-tests.

Rules (documented in docs/reference/points.md): *concurrent*, every group with exposure has at least one actor in
favour (two where four or more spoke on the theme) and nobody is against, in two groups or more; *broad*, at least two
thirds of all groups have somebody in favour; *particular*, a one-sided exact (hypergeometric) test with the false
discovery rate of Benjamini and Hochberg (1995) held at .10; *divergent*, at least two actors on each side.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.stats import hypergeom

from relatoria.model.point import GroupCount, PointStatus

FALSE_DISCOVERY_RATE = 0.10
SIDES = 2
MANY_EXPOSED = 4


def is_divergent(in_favour: int, against: int) -> bool:
    """At least two actors on each side."""
    return in_favour >= SIDES and against >= SIDES


def is_concurrent(counts: Sequence[GroupCount]) -> bool:
    """Every group that spoke on the theme is in favour, by two actors where four or more spoke; nobody is against."""
    exposed = [count for count in counts if count.exposed]
    if len(exposed) < SIDES or any(count.against for count in counts):
        return False
    return all(count.in_favour >= (SIDES if count.exposed >= MANY_EXPOSED else 1) for count in exposed)


def is_broad(counts: Sequence[GroupCount]) -> bool:
    """Somebody in favour in at least two thirds of all groups, and in two at least."""
    in_favour = sum(1 for count in counts if count.in_favour)
    return in_favour >= SIDES and 3 * in_favour >= 2 * len(counts)


def plain_status(counts: Sequence[GroupCount], in_favour: int, against: int) -> PointStatus:
    """The status that needs no test: divergent, concurrent, broad, shared by several, or said by one."""
    if is_divergent(in_favour, against):
        return PointStatus.DIVERGENT
    if is_concurrent(counts):
        return PointStatus.CONCURRENT
    if is_broad(counts):
        return PointStatus.BROAD
    return PointStatus.SHARED if in_favour >= SIDES else PointStatus.MINORITY


def group_p_values(cells: Sequence[tuple[int, int, int, int]]) -> list[float]:
    """One-sided exact p-values for cells ``(a, e, A, E)``: a of e in the group, A of E in all, in favour.

    P(X >= a) for X hypergeometric with population E, A successes and e draws: how surprising it would be that so
    many of the voices in favour come from one group if groups did not matter.
    """
    if not cells:
        return []
    a, e, all_a, all_e = np.array(cells, dtype=np.int64).T
    return [float(p) for p in hypergeom.sf(a - 1, all_e, all_a, e)]


def discoveries(p_values: Sequence[float], rate: float = FALSE_DISCOVERY_RATE) -> list[bool]:
    """Which hypotheses Benjamini and Hochberg's step-up procedure rejects at ``rate``."""
    order = sorted(range(len(p_values)), key=lambda index: (p_values[index], index))
    last = -1
    for rank, index in enumerate(order, 1):
        if p_values[index] <= rate * rank / len(order):
            last = rank
    rejected = set(order[: max(last, 0)])
    return [index in rejected for index in range(len(p_values))]

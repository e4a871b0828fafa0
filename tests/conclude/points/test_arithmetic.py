from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.conclude.points.arithmetic import (
    discoveries,
    group_p_values,
    is_broad,
    is_concurrent,
    is_divergent,
    plain_status,
)
from relatoria.model.point import GroupCount, PointStatus


def counts(*cells: tuple[int, int, int]) -> list[GroupCount]:
    return [GroupCount(f"g{at}", *cell) for at, cell in enumerate(cells)]


@pytest.mark.parametrize(
    ("cells", "expected", "reason"),
    [
        (((3, 1, 0), (2, 1, 0)), True, "one in favour is enough where fewer than four spoke"),
        (((4, 1, 0), (2, 1, 0)), False, "where four spoke on it two must be in favour"),
        (((4, 2, 0), (2, 1, 0)), True, "two of four"),
        (((4, 2, 0), (0, 0, 0), (1, 1, 0)), True, "a silent group is not in the way"),
        (((4, 2, 0),), False, "one group does not concur with itself"),
        (((4, 2, 1), (2, 1, 0)), False, "somebody is against"),
        (((4, 2, 0), (2, 0, 0)), False, "a group spoke on the theme without saying it"),
        ((), False, "no groups"),
    ],
)
def test_is_concurrent(cells: tuple[tuple[int, int, int], ...], expected: bool, reason: str) -> None:
    assert is_concurrent(counts(*cells)) is expected, reason


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (((1, 1, 0), (1, 1, 0), (1, 0, 0)), True),
        (((1, 1, 0), (1, 0, 0), (1, 0, 0)), False),
        (((1, 1, 0),), False),
        (((1, 1, 0), (1, 1, 0), (0, 0, 0), (0, 0, 0)), False),
    ],
)
def test_is_broad(cells: tuple[tuple[int, int, int], ...], expected: bool) -> None:
    assert is_broad(counts(*cells)) is expected


@pytest.mark.parametrize(
    ("cells", "in_favour", "against", "expected"),
    [
        (((4, 2, 2),), 2, 2, PointStatus.DIVERGENT),
        (((2, 1, 0), (2, 1, 0)), 2, 0, PointStatus.CONCURRENT),
        (((2, 1, 0), (2, 1, 0), (2, 0, 0)), 2, 0, PointStatus.BROAD),
        (((4, 2, 0), (2, 0, 0)), 2, 0, PointStatus.SHARED),
        (((4, 1, 0), (2, 0, 0)), 1, 0, PointStatus.MINORITY),
        (((4, 2, 1),), 2, 1, PointStatus.SHARED),
    ],
)
def test_plain_status(
    cells: tuple[tuple[int, int, int], ...], in_favour: int, against: int, expected: PointStatus
) -> None:
    assert plain_status(counts(*cells), in_favour, against) is expected


def test_is_divergent_needs_two_on_each_side() -> None:
    assert [is_divergent(*sides) for sides in ((2, 2), (5, 1), (1, 5))] == [True, False, False]


def tail(a: int, e: int, all_a: int, all_e: int) -> float:
    """P(X >= a) counted by hand."""
    total = comb(all_e, e)
    return sum(comb(all_a, k) * comb(all_e - all_a, e - k) for k in range(a, min(e, all_a) + 1)) / total


@given(st.integers(1, 12), st.data())
def test_group_p_values_are_the_exact_tail(all_e: int, data: st.DataObject) -> None:
    e = data.draw(st.integers(1, all_e))
    all_a = data.draw(st.integers(0, all_e))
    a = data.draw(st.integers(0, min(e, all_a)))
    assert group_p_values([(a, e, all_a, all_e)]) == pytest.approx([tail(a, e, all_a, all_e)])


def test_group_p_values_of_nothing_are_none() -> None:
    assert group_p_values([]) == []


def test_discoveries_follow_the_step_up_procedure() -> None:
    assert discoveries([0.01, 0.05, 0.06, 0.9], rate=0.10) == [True, True, True, False]
    assert discoveries([0.2, 0.5]) == [False, False]
    assert discoveries([]) == []

"""Shares from few counts."""

from __future__ import annotations

import pytest

from relatoria_web.conclude.domain.interval import wilson


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        pytest.param(0, 0, 0.0, 1.0, id="nothing is known"),
        pytest.param(0, 10, 0.0, 0.2775, id="none of ten (Newcombe 1998)"),
        pytest.param(10, 10, 0.7225, 1.0, id="all of ten"),
        pytest.param(15, 148, 0.0624, 0.1605, id="15 of 148 (Newcombe 1998, table I)"),
        pytest.param(81, 263, 0.2553, 0.3662, id="81 of 263 (Newcombe 1998, table I)"),
    ],
)
def test_wilson_of_published_examples(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("successes", "trials"), [(3, 2), (-1, 2)])
def test_wilson_of_impossible_counts(successes: int, trials: int) -> None:
    with pytest.raises(ValueError, match=f"{successes} of {trials}"):
        wilson(successes, trials)

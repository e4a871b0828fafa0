"""Logistic weights: learnt with a ridge, written as data in hundredths of log odds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from evaluation.weigh import Shows

Vector = NDArray[np.float64]


def learn(shown: csr_matrix, wanted: Vector, ridge: Vector, counts: Vector | None = None) -> Vector:
    """The weights of the columns of ``shown`` (the last one the bias) that tell ``wanted`` (in [0, 1]) best.

    ``ridge`` holds back each weight; ``counts`` is how much each row counts (None: one).
    """
    counted = np.ones(len(wanted)) if counts is None else counts

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = shown @ weights
        value = float(counted @ (np.logaddexp(0, scores) - scores * wanted) + (ridge * weights**2).sum() / 2)
        return value, shown.T @ (counted * (1 / (1 + np.exp(-scores)) - wanted)) + ridge * weights

    return np.asarray(minimize(loss, np.zeros(shown.shape[1]), jac=True, method="L-BFGS-B").x)


def known(rows: Sequence[Shows], least: int) -> list[str]:
    """The signs that are seen often enough to have a weight, by name."""
    counts = Counter(sign for row in rows for sign in row.shown)
    return sorted(sign for sign, count in counts.items() if count >= least)


def ranked_right(scores: Vector, wanted: Vector) -> float:
    """How often something wanted (1) scores above something that is not (0): the area under the curve, ties a half."""
    yes, no = scores[wanted == 1], scores[wanted == 0]
    return float((yes[:, None] > no[None]).mean() + (yes[:, None] == no[None]).mean() / 2)


def as_toml(said: Sequence[str], signs: Sequence[str], weights: Vector) -> str:
    """The weights in hundredths under a comment of the lines ``said``; those that round to none are left out."""
    whole = [int(value) for value in (weights * 100).round()]
    lines = [
        *(f"# {line}" for line in said),
        f"bias = {whole[-1]}",
        "",
        "[weight]",
        *(f"{sign} = {weight}" for sign, weight in zip(signs, whole, strict=False) if weight),
    ]
    return "\n".join(lines) + "\n"

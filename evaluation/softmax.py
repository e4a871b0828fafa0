"""Multinomial logistic weights, held near what is believed before any example is seen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Matrix = NDArray[np.float64]


def learn(shown: csr_matrix, wanted: Matrix, counts: Matrix, ridge: Matrix, mean: Matrix) -> Matrix:
    """The weights (columns of ``shown`` by kinds) that tell ``wanted`` (rows of shares of kinds) best.

    ``counts`` is how much each row counts, ``ridge`` how much each weight (a column) is held near ``mean``.
    """
    across = shown.T.tocsr()

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(mean.shape)
        scores = shown @ weights
        scores -= scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        away = weights - mean
        value = float((ridge * away**2).sum()) / 2 - float((counts * (wanted * logs).sum(1)).sum())
        slope = across @ ((np.exp(logs) - wanted) * counts[:, None]) + ridge * away
        return value, slope.ravel()

    found = minimize(loss, mean.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x).reshape(mean.shape)

"""Logistic models learnt from the gold: how strongly each sign speaks for or against something, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from relatoria.vocabulary.files import read_table

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds of each sign at strength one, and of what shows nothing."""

    bias: float
    signs: Mapping[str, float]

    def worth(self, sign: str) -> float:
        """The log odds of a sign at strength one; an unknown sign says nothing."""
        return self.signs.get(sign, 0.0)

    def score(self, shown: Mapping[str, float]) -> float:
        """The log odds of what shows signs, each with its strength. Unknown signs say nothing."""
        worth = self.signs
        return self.bias + sum([worth[sign] * much for sign, much in shown.items() if sign in worth])

    def probability(self, shown: Mapping[str, float]) -> float:
        """How likely it is of what shows signs, each with its strength; in [0, 1]."""
        return likely(self.score(shown))


def likely(score: float) -> float:
    """What log odds say, in [0, 1]."""
    return 1 / (1 + exp(-score))


@cache
def weights(of: str) -> Weights:
    """The weights of data/OF_weights.toml («hearing», «sureness», «theme»), which `evaluation.weigh_OF` writes."""
    data = read_table(f"{of}_weights.toml")
    return Weights(data["bias"] / _WHOLE, {sign: weight / _WHOLE for sign, weight in data["weight"].items()})

"""How strongly each sign speaks for each kind: weights learned from the labelled development gold, kept as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from math import exp
from operator import add

from msgspec import Struct

from relatoria.model.contribution import ContributionKind

NOTHING = "nothing"
_SCALE = 100.0


class Verdict(Struct, frozen=True):
    """The likeliest kind (None: nothing) and its probability among all kinds, in [0, 1]."""

    kind: ContributionKind | None
    probability: float


class SignWeights:
    """A logistic model over signs: the sum of the weights of the signs shown, as odds between the kinds."""

    def __init__(self, kinds: tuple[str, ...], bias: tuple[int, ...], weights: dict[str, tuple[int, ...]]) -> None:
        """``bias`` and each sign's weights, in hundredths, stand in the order of ``kinds``; other signs say nothing."""
        self._kinds = tuple(None if kind == NOTHING else ContributionKind(kind) for kind in kinds)
        self._bias = bias
        self._weights = weights

    def verdict(self, signs: Iterable[str], favoured: ContributionKind | None = None, odds: float = 0.0) -> Verdict:
        """Weigh the signs, with ``odds`` (a logarithm) added for the ``favoured`` kind; linear in their number."""
        sums: list[float] = list(self._bias)
        weights = self._weights
        for sign in signs:
            row = weights.get(sign)
            if row:
                sums = list(map(add, sums, row))
        if odds:
            sums[self._kinds.index(favoured)] += odds * _SCALE
        top = max(sums)
        return Verdict(self._kinds[sums.index(top)], 1 / sum([exp((value - top) / _SCALE) for value in sums]))

    def speakers_for(self, kind: ContributionKind, signs: Iterable[str]) -> tuple[str, ...]:
        """The signs that speak for ``kind``, the strongest first (then by name)."""
        at = self._kinds.index(kind)
        spoken = [(-self._weights[sign][at], sign) for sign in signs if sign in self._weights]
        return tuple(sign for weight, sign in sorted(spoken) if weight < 0)


@cache
def sign_weights() -> SignWeights:
    """The weights of data/contribution_weights.toml (`python -m evaluation.weigh` writes it)."""
    text = resources.files("relatoria.vocabulary").joinpath("data/contribution_weights.toml").read_text("utf-8")
    data = tomllib.loads(text)
    weights = {sign: tuple(row) for sign, row in data["weight"].items()}
    return SignWeights(tuple(data["kinds"]), tuple(data["bias"]), weights)

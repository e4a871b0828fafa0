"""How strongly each sign speaks for each kind: weights learned from the labelled development gold, kept as data."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from relatoria.model.contribution import ContributionKind

NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest kind (None: nothing) and its probability among all kinds, in [0, 1]."""

    kind: ContributionKind | None
    probability: float


class SignWeights:
    """A logistic model over signs: the sum of the weights of the signs shown, as odds between the kinds."""

    def __init__(self, kinds: tuple[str, ...], bias: tuple[float, ...], weights: dict[str, tuple[float, ...]]) -> None:
        """``bias`` and each sign's weights stand in the order of ``kinds``; a sign without weights says nothing."""
        self._kinds = tuple(None if kind == NOTHING else ContributionKind(kind) for kind in kinds)
        self._bias = bias
        self._weights = weights

    def verdict(self, signs: Iterable[str], favoured: ContributionKind | None = None, odds: float = 0.0) -> Verdict:
        """Weigh the signs, with ``odds`` (a logarithm) added for the ``favoured`` kind; linear in their number."""
        rows = [self._bias, *(self._weights[sign] for sign in signs if sign in self._weights)]
        sums = [math.fsum(column) for column in zip(*rows, strict=True)]
        if odds:
            sums[self._kinds.index(favoured)] += odds
        top = max(sums)
        best = sums.index(top)
        return Verdict(self._kinds[best], 1 / math.fsum([math.exp(value - top) for value in sums]))

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

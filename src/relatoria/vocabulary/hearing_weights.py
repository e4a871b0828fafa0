"""How strongly each sign speaks for or against that somebody whom a sentence names speaks in it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class HearingWeights:
    """A logistic model: log odds of each sign, and those of a candidate of whom nothing is shown."""

    bias: float
    signs: dict[str, float]


@cache
def hearing_weights() -> HearingWeights:
    """The weights of data/hearing_weights.toml, which `python -m evaluation.weigh_hearing` writes in hundredths."""
    text = resources.files("relatoria.vocabulary").joinpath("data/hearing_weights.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return HearingWeights(data["bias"] / _WHOLE, {sign: weight / _WHOLE for sign, weight in data["weight"].items()})

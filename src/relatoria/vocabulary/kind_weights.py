"""How strongly each sign of a document's form speaks for each kind, learnt from the development gold, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from relatoria.model.document import DocumentKind
from relatoria.vocabulary.files import read_table

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class KindWeights:
    """Log odds of each sign at strength one for each of the kinds, and of what shows nothing."""

    kinds: tuple[DocumentKind, ...]
    bias: Sequence[float]
    signs: Mapping[str, Sequence[float]]

    def likeliest(self, shown: Mapping[str, float]) -> DocumentKind:
        """The likeliest kind of what shows signs, each with its strength. Unknown signs say nothing."""
        told = [[much * weight for weight in self.signs[sign]] for sign, much in shown.items() if sign in self.signs]
        scores = [sum(column) for column in zip(self.bias, *told, strict=True)]
        return self.kinds[scores.index(max(scores))]

    def speaks_for(self, sign: str) -> tuple[DocumentKind, float]:
        """The kind that a sign speaks for most, and by how much more than for the mean of all kinds."""
        weights = self.signs.get(sign) or [0.0] * len(self.kinds)
        best = max(range(len(weights)), key=weights.__getitem__)
        return self.kinds[best], weights[best] - sum(weights) / len(weights)


@cache
def kind_weights() -> KindWeights:
    """The weights of data/document_kind_weights.toml, which `evaluation.weigh_documents` writes."""
    data = read_table("document_kind_weights.toml")
    return KindWeights(
        tuple(map(DocumentKind, data["kinds"])),
        [value / _WHOLE for value in data["bias"]],
        {sign: [value / _WHOLE for value in row] for sign, row in data["weight"].items()},
    )

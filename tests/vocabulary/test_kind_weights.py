"""The weights of a document's signs by kinds."""

from __future__ import annotations

from relatoria.model.document import DocumentKind as Kind
from relatoria.vocabulary.kind_weights import KindWeights, kind_weights

WEIGHTS = KindWeights((Kind.SYNTHESIS, Kind.OTHER), (0.5, 0.0), {"dateline": (0.0, 2.0)})


def test_likeliest_adds_what_the_signs_say_by_their_strength() -> None:
    assert WEIGHTS.likeliest({}) is Kind.SYNTHESIS
    assert WEIGHTS.likeliest({"dateline": 0.2}) is Kind.SYNTHESIS
    assert WEIGHTS.likeliest({"dateline": 1.0, "unknown": 1.0}) is Kind.OTHER


def test_speaks_for_is_over_the_mean_of_all_kinds() -> None:
    assert WEIGHTS.speaks_for("dateline") == (Kind.OTHER, 1.0)
    assert WEIGHTS.speaks_for("unknown")[1] == 0


def test_kind_weights_know_every_kind() -> None:
    assert set(kind_weights().kinds) == set(Kind)

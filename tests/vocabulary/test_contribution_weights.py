"""The weighing of signs, and the weights that are kept as data."""

from __future__ import annotations

from relatoria.model.contribution import ContributionKind
from relatoria.vocabulary.contribution_weights import NOTHING, SignWeights, Verdict, sign_weights
from relatoria.vocabulary.contributions import sign_meanings

GAP, CALL = ContributionKind.GAP, ContributionKind.CALL
SMALL = SignWeights(("call", "gap", NOTHING), (0, 0, 0), {"lack": (-100, 300, 0), "call": (300, -100, 0)})


def test_verdict_is_the_kind_with_the_greatest_sum() -> None:
    assert SMALL.verdict(["lack", "unknown"]).kind is GAP


def test_verdict_without_signs_takes_the_first_of_equals() -> None:
    assert SMALL.verdict([]) == Verdict(CALL, 1 / 3)


def test_verdict_adds_the_odds_of_the_favoured_kind() -> None:
    assert SMALL.verdict(["lack"], CALL, 5.0).kind is CALL


def test_verdict_may_be_nothing() -> None:
    assert SignWeights(("call", NOTHING), (0, 100), {}).verdict([]).kind is None


def test_speakers_for_names_the_signs_that_speak_for_a_kind_strongest_first() -> None:
    weights = SignWeights(("gap",), (0,), {"a": (100,), "b": (200,), "c": (-10,)})
    assert weights.speakers_for(GAP, ["a", "b", "c", "d"]) == ("b", "a")


def test_sign_weights_know_only_signs_that_mean_something() -> None:
    assert sorted(set(sign_weights()._weights) - set(sign_meanings())) == []

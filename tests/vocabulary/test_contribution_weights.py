"""The weighing of signs, rules and words, and the weights that are kept as data."""

from __future__ import annotations

import pytest

from relatoria.model.contribution import ContributionKind
from relatoria.vocabulary.contribution_weights import (
    NOTHING,
    KindWeights,
    Verdict,
    emphasis,
    kind_weights,
    pair_features,
    word_features,
)
from relatoria.vocabulary.contributions import kind_rules, sign_meanings

GAP, CALL = ContributionKind.GAP, ContributionKind.CALL
SMALL = KindWeights(("call", "gap", NOTHING), (0, 0, 0), {"lack": (-100, 300, 0), "call": (300, -100, 0)})


def test_verdict_is_the_kind_with_the_greatest_sum() -> None:
    assert SMALL.verdict(["lack", "unknown"]).kind is GAP


def test_verdict_without_features_takes_the_first_of_equals() -> None:
    assert SMALL.verdict([]) == Verdict(CALL, 1 / 3)


def test_verdict_may_be_nothing() -> None:
    assert KindWeights(("call", NOTHING), (0, 100), {}).verdict([]).kind is None


def test_verdict_holds_for_a_thousand_features() -> None:
    many = KindWeights(("call", "gap"), (0, 1), {"a": (-900, 900)})
    assert many.verdict(["a"] * 1000 + ["unknown"] * 900) == Verdict(GAP, 1.0)


def test_weight_is_what_was_given() -> None:
    assert (SMALL.weight("lack", CALL), SMALL.weight("unknown", GAP)) == (-100, 0)


def test_speakers_for_names_what_speaks_for_a_kind_strongest_first() -> None:
    weights = KindWeights(("gap",), (0,), {"a": (100,), "b": (200,), "c": (-10,)})
    assert weights.speakers_for(GAP, ["a", "b", "c", "d"]) == ("b", "a")


def test_words_for_names_the_words_above_the_threshold_each_once() -> None:
    weights = KindWeights(("gap", "call"), (0, 0), {":escase": (60, -5), ":-sez": (20, 0), ":agua": (70, 0)})
    assert weights.words_for(GAP, ["agua", "escasez", "de", "agua"], 70) == ("escasez",)
    assert weights.words_for(CALL, ["escasez"], 0) == ()


def test_verdict_weighs_each_word_once() -> None:
    weights = KindWeights(("call", "gap", NOTHING), (190, 0, 0), {":agua": (0, 100, 0)})
    assert weights.verdict([], ["agua", "agua"]).kind is CALL


def test_verdict_weighs_the_opening_more() -> None:
    weights = KindWeights(("call", "gap", NOTHING), (150, 0, 0), {":agua": (0, 100, 0)})
    later = ["el", "de", "la", "en", "su", "mi", "un", "agua"]
    assert [weights.verdict([], words).kind for words in (["agua"], later)] == [GAP, CALL]


def test_verdict_weighs_two_words_that_follow_one_another_once() -> None:
    weights = KindWeights(("call", "gap", NOTHING), (150, 0, 0), {":no_alcanz": (0, 100, 0)})
    said = (["no", "alcanza", "y", "no", "alcanza"], ["alcanza", "no"])
    assert [weights.verdict([], words).kind for words in said] == [CALL, CALL]
    strong = KindWeights(("call", "gap", NOTHING), (90, 0, 0), {":no_alcanz": (0, 100, 0)})
    assert [strong.verdict([], words).kind for words in said] == [GAP, CALL]


def test_pair_features_are_the_first_letters_of_both() -> None:
    assert pair_features(("no", "alcanzaban", "a", "no", "alcanza")) == {":no_alcanz", ":alcanz_a", ":a_no"}


def test_emphasis_falls_in_two_steps_to_one() -> None:
    assert [emphasis(at) for at in (0, 2, 3, 6, 7, 40)] == [1.75, 1.75, 1.25, 1.25, 1.0, 1.0]


def test_word_features_are_first_letters_and_ending_of_longer_words() -> None:
    words = ("la", "une", "agua", "migraciones")
    assert [word_features(word) for word in words] == [(":la",), (":une",), (":agua",), (":migrac", ":-nes")]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_kind_weights_know_only_what_means_something(language: str) -> None:
    rules = {f"rule {rule.id}" for rule in kind_rules().rules}
    signs = {one for one in kind_weights(language).known() if not one.startswith(":")}
    assert sorted(signs - rules - set(sign_meanings())) == []


def test_kind_weights_of_another_language_read_as_english() -> None:
    assert kind_weights("de").known() == kind_weights("en").known() != kind_weights("fr").known()

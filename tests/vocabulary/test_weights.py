"""The weights that were learnt: data that fits the signs."""

import pytest

from relatoria.vocabulary.weights import Weights, likely, weights


@pytest.mark.parametrize("of", ["alone", "hearing", "sureness", "theme"])
def test_weights_are_log_odds_of_named_signs(of: str) -> None:
    assert max(map(abs, weights(of).signs.values())) < 5


def test_weights_of_hearing_have_no_verb_of_saying_which_rules_know() -> None:
    signs = weights("hearing").signs
    assert signs["organisation"] > 0 > signs["meeting"]
    assert not any("verb_of_saying" in sign for sign in signs)


def test_weights_of_themes_trust_several_words_and_the_title() -> None:
    signs = weights("theme").signs
    assert signs["title"] > 0 < signs["share"]
    assert signs["single_sdg"] < 0


def test_probability_grows_with_what_speaks_for_it() -> None:
    one = Weights(-1.0, {"a": 1.0, "b": -1.0})
    assert one.probability({"a": 2.0}) > one.probability({"a": 1.0}) > one.probability({}) > one.probability({"b": 1.0})
    assert one.probability({"unknown": 5.0}) == one.probability({})
    assert one.score({"a": 2.0}) == 1.0
    assert one.probability({"a": 1.0}) == likely(0.0) == 0.5

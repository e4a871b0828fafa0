"""The weights of who speaks: data that fits the signs."""

from relatoria.vocabulary.hearing_weights import hearing_weights


def test_weights_are_log_odds_of_named_signs() -> None:
    weights = hearing_weights()
    assert weights.signs["organisation"] > 0 > weights.signs["meeting"]
    assert max(map(abs, weights.signs.values())) < 5
    assert not any("verb_of_saying" in sign for sign in weights.signs)

import pytest

from relatoria.conclude.likeness_features import cognate, grams, read_wording, word_weight


@pytest.mark.parametrize(
    ("one", "other"),
    [("migracion", "migration"), ("telephone", "telefono"), ("2030", "2030")],
)
def test_cognate_of_the_same_word(one: str, other: str) -> None:
    assert cognate(one) == cognate(other) != ""


def test_cognate_of_a_short_word_is_empty() -> None:
    assert cognate("sea") == ""


def test_grams_of_a_short_word() -> None:
    assert grams("a") == (" a ",)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Remittances", "en"), ("Los derechos de la niñez", "es"), ("Nos consulats", "fr"), ("", "es")],
)
def test_read_wording_language(text: str, language: str) -> None:
    assert read_wording(text).language == language


def test_word_weight_rare_words_weigh_more() -> None:
    weights = [word_weight(word, "en") for word in ("must", "country", "remittances")]
    assert weights == sorted(weights)
    assert word_weight("2030", "en") == 0.8

"""The words of figures: every table has every language, and all are patterns."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.figures import figure_pattern, figure_words
from relatoria.vocabulary.places import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_figure_words_are_patterns_in_every_language(language: str) -> None:
    tables = figure_words(language)
    assert set(tables) == set(figure_words("en"))
    assert all(figure_pattern(language, name) for name in tables)


def test_figure_words_of_another_language_are_the_english() -> None:
    assert figure_words("de") == figure_words("en")


def test_figure_pattern_takes_the_shape_around_the_words() -> None:
    assert figure_pattern("fr", "every", r"(?:{}) ").match("chaque jour")
    assert figure_pattern("es", "every").match("cadamodo") is None

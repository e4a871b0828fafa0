"""Multiples of something named, in three languages."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.figures import sentence_figures
from relatoria.gather.contributions.multiples import MULTIPLE, multiple_words
from relatoria.language.sentence import sentence_of
from relatoria.model.figure import Approximation


@pytest.mark.parametrize(
    ("language", "text", "value", "words", "direction"),
    [
        ("en", "The fund took twice as many as in 2019.", "2", "in 2019", "up"),
        ("es", "Viven allí el doble que en 2019.", "2", "en 2019", "up"),
        ("fr", "Nous payons le seau deux fois plus cher que nos voisins.", "2", "nos voisins", "up"),
        ("es", "El albergue recibe tres veces más familias que en 2021.", "3", "en 2021", "up"),
        ("fr", "C'est deux fois moins que la moyenne.", "2", "la moyenne", "down"),
        ("en", "Moves inside were ten times larger than those abroad.", "10", "those abroad", "up"),
        ("es", "Recibieron el doble de lo previsto.", "2", "lo previsto", "up"),
        ("en", "Enrolment had doubled in six years.", "2", "in six years", "up"),
        ("es", "Las licencias se han duplicado en cuatro años.", "2", "en cuatro años", "up"),
        ("fr", "Les contrôles ont doublé depuis 2020.", "2", "depuis 2020", "up"),
        ("en", "Complaints have halved since 2020.", "0.5", "since 2020", "down"),
    ],
)
def test_multiples_name_what_they_multiply(language: str, text: str, value: str, words: str, direction: str) -> None:
    found = [one for one in sentence_figures(sentence_of(text), language) if one.number.kind == MULTIPLE]
    assert [(one.number.value, one.comparison and one.comparison.words) for one in found] == [(value, words)]
    assert [one.comparison.direction.value for one in found if one.comparison] == [direction]


def test_multiples_read_a_half_that_is_compared_as_no_share() -> None:
    (found,) = sentence_figures(sentence_of("El país exporta la mitad que hace una década."), "es")
    assert (found.number.kind, found.base, found.comparison and found.comparison.words) == (
        "ratio", None, "hace una década",
    )  # fmt: skip


def test_multiples_keep_how_exactly_they_were_said() -> None:
    (found,) = sentence_figures(sentence_of("It took more than twice as many as before."), "en")
    assert found.number.approximation == Approximation.MORE_THAN


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The institutes meet three times a year."),
        ("fr", "La collecte passe deux fois par semaine."),
        ("es", "Se reunieron cuatro veces."),
        ("en", "Her Government decided to double the fleet."),
        ("en", "Triple the number of inspectors by 2028."),
        ("es", "Golpean tres veces más a los hogares."),
        ("es", "Dedica más de la mitad de lo que ingresa."),
    ],
)
def test_multiples_of_nothing_named_are_none(language: str, text: str) -> None:
    found = sentence_figures(sentence_of(text), language)
    assert [one for one in found if one.comparison or one.number.kind == MULTIPLE] == []


def test_multiple_words_open_the_gate() -> None:
    assert [word for word in "twice duplicado doble triple halved the casa".split() if multiple_words()[word]] == [
        "twice", "duplicado", "doble", "triple", "halved",
    ]  # fmt: skip

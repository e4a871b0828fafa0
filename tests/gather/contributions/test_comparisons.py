"""What a figure is compared with, in three languages."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.figures import Stated, sentence_figures
from relatoria.language.sentence import sentence_of
from relatoria.model.figure import Approximation, Comparison, Direction

Told = tuple[str, str, str, str | None]


def compared(text: str, language: str) -> list[tuple[Stated, Comparison]]:
    """The figures of a sentence that are compared."""
    found = sentence_figures(sentence_of(text), language)
    return [(one, one.comparison) for one in found if one.comparison is not None]


def read(text: str, language: str) -> list[Told]:
    """The words of each compared figure, those of the other side, the direction, and the other value."""
    found = compared(text, language)
    assert all(text[one.start : one.end] == one.words for _, one in found)
    return [(text[f.number.start : f.number.end], one.words, one.direction.value, one.value) for f, one in found]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # the other value beside it
        (
            "en",
            "Ninety-two per cent enrolled, against some 85 per cent before the war.",
            ("Ninety-two per cent", "85 per cent before the war", "against", "85"),
        ),
        ("es", "El costo es de 6,80 dólares, frente a 3,10 en la ronda anterior.",
         ("6,80 dólares", "3,10 en la ronda anterior", "against", "3.1")),
        ("fr", "On compte 34 agents, contre 11 il y a cinq ans.", ("34", "11 il y a cinq ans", "against", "11")),
        ("en", "They came to 12 per cent, down from 30.", ("12 per cent", "30", "down", "30")),
        ("en", "Services are at 61 per cent, up from 57 in 2019.", ("61 per cent", "57 in 2019", "up", "57")),
        ("fr", "Le port a traité 3,2 millions de tonnes, contre 2,7 l'an dernier.",
         ("3,2 millions", "2,7 l'an dernier", "against", "2700000")),
        # from one to the other
        ("en", "The wait fell from 14 to 10 months.", ("10 months", "14", "down", "14")),
        ("es", "La recogida pasó del 22 al 37 por ciento.", ("37 por ciento", "22", "up", "22")),
        ("fr", "Le taux est tombé de 30 à 8 %.", ("8 %", "30", "down", "30")),
        ("es", "La espera pasó de cuatro meses a tres semanas.", ("tres semanas", "cuatro meses", "down", "4")),
        ("es", "Los rebaños pasaron de 30 a 66 millones.", ("66 millones", "30", "up", "30000000")),
        ("en", "The text grew from eleven pages to seventeen.", ("seventeen", "eleven pages", "up", "11")),
        # a difference
        ("es", "Duermen allí 2.300 personas más que en invierno.", ("2.300", "en invierno", "up", None)),
        ("en", "It takes 20 per cent less than in 2019.", ("20 per cent", "in 2019", "down", None)),
        ("fr", "Il en reste douze de moins que la veille.", ("douze", "la veille", "down", None)),
        # a change over a time
        ("en", "Complaints had dropped by two thirds since its introduction.",
         ("two thirds", "since its introduction", "down", None)),
        ("es", "La cosecha ha aumentado un 14 % en dos años.", ("14 %", "en dos años", "up", None)),
        ("fr", "La température a augmenté de 1,2 degré depuis 1980.", ("1,2", "depuis 1980", "up", None)),
        ("fr", "En un an, le montant avait baissé de 40 %.", ("40 %", "En un an", "down", None)),
        ("fr", "L'abandon a diminué de moitié, dit-elle, depuis que les mères lisent.",
         ("moitié", "depuis que les mères lisent", "down", None)),
    ],
)  # fmt: skip
def test_compared_reads_the_other_side(language: str, text: str, told: Told) -> None:
    assert read(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Workers from 14 to 18 years may not."),  # a range: nothing moved
        ("fr", "Le budget est adopté par quatorze voix contre neuf."),
        ("es", "Se aprobó por catorce votos contra seis."),
        ("en", "The share would fall by 8 per cent in two years."),  # to come
        ("en", "It employs 1,200 workers in more than 40 countries."),
        ("fr", "Le fonds consacrera 12 millions de plus aux procédures."),
        ("es", "Los dos ganan más que en la vega."),
        ("en", "She lost one midwife in four within three years."),
        ("es", "Ambas están por debajo de los 3.000 metros, y son doce."),
    ],
)
def test_compared_gives_none_where_nothing_is_compared(language: str, text: str) -> None:
    assert read(text, language) == []


def test_compared_tells_unit_approximation_occasion_and_date() -> None:
    ((figure, found),) = compared("Coverage is 86 per cent, against some 51 per cent in 2014.", "en")
    assert (found.unit, found.approximation, found.occasion, found.date) == (
        "percent", Approximation.ABOUT, "in 2014", "2014",
    )  # fmt: skip
    assert figure.date is None  # 2014 is the date of the other value


def test_compared_tells_over_which_time_two_values_lie_apart() -> None:
    ((_, found),) = compared("La recogida pasó del 22 al 37 por ciento en tres años.", "es")
    assert (found.words, found.unit, found.occasion) == ("22", "percent", "en tres años")


def test_compared_lends_a_unit_to_the_value_that_has_none() -> None:
    ((figure, found),) = compared("The time had fallen from ninety days to twelve.", "en")
    assert (figure.number.value, figure.number.kind, found.unit) == ("12", "day", "day")


def test_compared_with_a_time_alone_takes_the_direction_of_the_verb() -> None:
    ((_, found),) = compared("Arrivals fell by 9 per cent compared with 2019.", "en")
    assert (found.direction, found.date) == (Direction.DOWN, "2019")

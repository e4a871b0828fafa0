"""Quantities in three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.language.fold import fold
from relatoria.language.numbers import Number, has_numbers, numbers, same_quantity

CASES = [
    ("es", "más de 350.000 refugiados", [("350.000", "350000", "count", "more_than")]),
    ("fr", "près de 350 000 personnes", [("350 000", "350000", "count", "nearly")]),
    ("en", "350,000 people", [("350,000", "350000", "count", "exact")]),
    ("es", "un 3,5 %", [("3,5 %", "3.5", "percent", "exact")]),
    ("en", "2.125 per cent", [("2.125 per cent", "2.125", "percent", "exact")]),
    ("es", "50 millones de niños", [("50 millones", "50000000", "count", "exact")]),
    ("fr", "1,2 milliard d'euros", [("1,2 milliard d'euros", "1200000000", "EUR", "exact")]),
    ("en", "some US$ 12 million", [("US$ 12 million", "12000000", "USD", "about")]),
    ("en", "$3bn and €40m", [("$3bn", "3000000000", "USD", "exact"), ("€40m", "40000000", "EUR", "exact")]),
    ("es", "12 millones de dólares", [("12 millones de dólares", "12000000", "USD", "exact")]),
    ("fr", "cinq millions de francs suisses", [("cinq millions de francs suisses", "5000000", "CHF", "exact")]),
    ("es", "mil quinientos millones", [("mil quinientos millones", "1500000000", "count", "exact")]),
    ("es", "un millón y medio de personas", [("un millón", "1500000", "count", "exact")]),
    (
        "es",
        "doscientos cincuenta mil y treinta y dos",
        [("doscientos cincuenta mil", "250000", "count", "exact"), ("treinta y dos", "32", "count", "exact")],
    ),
    ("en", "three hundred and fifty thousand", [("three hundred and fifty thousand", "350000", "count", "exact")]),
    ("fr", "quatre-vingt-dix-sept", [("quatre-vingt-dix-sept", "97", "count", "exact")]),
    ("fr", "soixante et onze", [("soixante et onze", "71", "count", "exact")]),
    ("es", "aproximadamente 6 de cada 10", [("6 de cada 10", "0.6", "ratio", "about")]),
    ("en", "one in three children", [("one in three", "0.3333", "ratio", "exact")]),
    ("fr", "6 enfants sur 10", [("6 enfants sur 10", "0.6", "ratio", "exact")]),
    ("es", "la mitad de los niños", [("la mitad", "0.5", "ratio", "exact")]),
    ("en", "half a million", [("half a million", "500000", "count", "exact")]),
    ("es", "medio millón", [("medio millón", "500000", "count", "exact")]),
    ("en", "the second half of the year", [("second", "2", "ordinal", "exact")]),
    (
        "en",
        "two thirds and a third of them",
        [("two thirds", "0.6667", "ratio", "exact"), ("a third", "0.3333", "ratio", "exact")],
    ),
    ("fr", "un tiers des pays tiers", [("un tiers", "0.3333", "ratio", "exact")]),
    ("es", "tres cuartas partes", [("tres cuartas partes", "0.75", "ratio", "exact")]),
    ("es", "una docena de Estados", [("docena", "12", "count", "exact")]),
    ("fr", "une trentaine de pays", [("trentaine", "30", "count", "about")]),
    ("en", "between 3 and 5 years", [("3", "3", "year", "exact"), ("5 years", "5", "year", "exact")]),
    ("es", "10–15 % de mujeres", [("10", "10", "percent", "exact"), ("15 %", "15", "percent", "exact")]),
    ("en", "400 or more", [("400", "400", "count", "at_least")]),
    ("en", "an 18-month plan", [("18-month", "18", "month", "exact")]),
    ("es", "al menos 400 y unas 40.000", [("400", "400", "count", "at_least"), ("40.000", "40000", "count", "about")]),
    (
        "en",
        "the third session of the 21st century",
        [("third", "3", "ordinal", "exact"), ("21st", "21", "ordinal", "exact")],
    ),
    ("en", "resolution 71/280, A/RES/71/1, paragraph 8, SDG 10.7, objectives 5, 7 and 23", []),
    ("es", "los párrafos 8 y 9 y el Convenio núm. 169", []),
    ("en", "the Group of 77, COVID-19, at 3.30 p.m., +41 22 717 9111", []),
    ("es", "1) datos; 2) redes", []),
    ("fr", "le 3 mars 2018 et en 2019", []),
    ("en", "nothing to count here", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_numbers_as_they_are_said(language: str, text: str, expected: list[tuple[str, ...]]) -> None:
    found = numbers(text, fold(text), language)
    assert [(text[item.start : item.end], item.value, item.kind, item.approximation) for item in found] == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("60", "percent"), ("0.6", "ratio"), True),
        (("33", "percent"), ("0.3333", "ratio"), True),
        (("60", "percent"), ("60", "count"), False),
        (("350000", "count"), ("350000", "count"), True),
        (("12", "USD"), ("12", "EUR"), False),
    ],
)
def test_same_quantity_across_units(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert same_quantity(Number(0, 1, *one), Number(0, 1, *other)) is same


@pytest.mark.parametrize(("text", "expected"), [("a half", True), ("en 2018", True), ("la primera sesión", False)])
def test_has_numbers_gates(text: str, expected: bool) -> None:
    folded = fold(text)
    assert has_numbers(folded.split()) is expected


@given(st.integers(min_value=10_000, max_value=999_999_999))
def test_numbers_reads_the_same_value_in_three_languages(value: int) -> None:
    spelled = {"en": f"{value:,}", "es": f"{value:,}".replace(",", "."), "fr": f"{value:,}".replace(",", "\u202f")}
    read = {code: [item.value for item in numbers(text, fold(text), code)] for code, text in spelled.items()}
    assert read == {code: [str(value)] for code in spelled}

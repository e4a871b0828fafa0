"""Amounts of money in three languages."""

import pytest

from relatoria.language.fold import fold
from relatoria.language.money import _NAMES, spell_money
from relatoria.language.numbers import numbers


@pytest.mark.parametrize(
    ("value", "currency", "language", "said"),
    [
        ("40000000", "USD", "es", "40 millones de dólares"),
        ("40000000", "USD", "en", "40 million dollars"),
        ("4000000", "EUR", "fr", "4 millions d’euros"),
        ("1500000", "EUR", "fr", "1,5 million d’euros"),
        ("1000000", "GBP", "es", "1 millón de libras esterlinas"),
        ("2500000000", "USD", "en", "2.5 billion dollars"),
        ("2500000000", "USD", "es", "2500 millones de dólares"),
        ("2500000000", "USD", "fr", "2,5 milliards de dollars"),
        ("1234567", "USD", "es", "1.234.567 dólares"),
        ("500000", "CHF", "en", "500,000 Swiss francs"),
        ("1500", "KES", "en", "1,500 KES"),
        ("about ten", "USD", "en", "about ten dollars"),
    ],
)
def test_spell_money(value: str, currency: str, language: str, said: str) -> None:
    assert spell_money(value, currency, language) == said


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("currency", sorted(_NAMES))
@pytest.mark.parametrize("value", ["400000000", "1500"])
def test_spell_money_is_read_as_what_it_was(value: str, currency: str, language: str) -> None:
    text = spell_money(value, currency, language)
    assert [(one.value, one.kind) for one in numbers(text, fold(text), language)] == [(value, currency)]

"""Amounts of money as the United Nations write them: «40 millones de dólares», «40 million dollars»."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from relatoria.language.spell import spell_value

_NAMES = {
    "USD": ("dólares", "dollars", "dollars"),
    "EUR": ("euros", "euros", "euros"),
    "GBP": ("libras esterlinas", "pounds sterling", "livres sterling"),
    "CHF": ("francos suizos", "Swiss francs", "francs suisses"),
    "XOF": ("francos CFA", "CFA francs", "francs CFA"),
    "JPY": ("yenes", "yen", "yen"),
    "CAD": ("dólares canadienses", "Canadian dollars", "dollars canadiens"),
    "AUD": ("dólares australianos", "Australian dollars", "dollars australiens"),
    "NOK": ("coronas noruegas", "Norwegian kroner", "couronnes norvégiennes"),
    "SEK": ("coronas suecas", "Swedish kronor", "couronnes suédoises"),
    "DKK": ("coronas danesas", "Danish kroner", "couronnes danoises"),
    "ZAR": ("rand", "rand", "rand"),
    "BRL": ("reales", "reais", "reais"),
    "CNY": ("yuan", "yuan", "yuan"),
}
"""The plural names, es, en, fr, of the currencies that the reader of numbers knows (Unicode CLDR)."""
_MILLION = {"es": ("millón", "millones"), "en": ("million", "million"), "fr": ("million", "millions")}
_BILLION = {"en": ("billion", "billion"), "fr": ("milliard", "milliards")}
_LANGUAGES = ("es", "en", "fr")
_SHOWN = 2  # decimals of a million


def spell_money(value: str, currency: str, language: str) -> str:
    """A decimal string of an ISO 4217 currency in «es», «en» or «fr»: whole millions in words, what is less in digits.

    A currency without a name of ours keeps its code («1,500 KES»).
    """
    amount, unit = _scaled(value, language)
    names = _NAMES.get(currency)
    if names is None:
        return " ".join(filter(None, (amount, unit, currency)))
    name = names[_LANGUAGES.index(language)]
    if unit and language != "en":
        name = f"d’{name}" if language == "fr" and name[0] in "aeiou" else f"de {name}"
    return " ".join(filter(None, (amount, unit, name)))


def _scaled(value: str, language: str) -> tuple[str, str]:
    """The digits, and «millones» or the like where these say the amount exactly."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value, ""
    for size, words in ((Decimal(10**9), _BILLION.get(language)), (Decimal(10**6), _MILLION[language])):
        if words is None or number < size:
            continue
        scaled = (number / size).normalize()
        if scaled == round(scaled, _SHOWN):
            return spell_value(f"{scaled:f}", language), words[_is_plural(scaled, language)]
    return spell_value(value, language), ""


def _is_plural(number: Decimal, language: str) -> bool:
    return number >= 2 if language == "fr" else number != 1

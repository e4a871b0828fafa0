"""Spelling out: dates and counts as the United Nations write them in each language."""

from __future__ import annotations

_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
_WORDS = {
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
    "en": "zero one two three four five six seven eight nine".split(),
    "fr": "zéro un deux trois quatre cinq six sept huit neuf".split(),
}
_NOUN_ONE = {"es": ("un", "una"), "en": ("one", "one"), "fr": ("un", "une")}
_ORDINALS = {
    "es": "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo".split(),
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
    "douzième".split(),
}
_SEPARATOR = {"es": ".", "en": ",", "fr": "\u202f"}
_DECIMAL = {"es": ",", "en": ".", "fr": ","}


def spell_date(iso: str, language: str) -> str:
    """An ISO 8601 date cut to any precision, in words: «26 de marzo de 2018», «March 2018», «1er mars 2018», «2030».

    A value that is no such date comes back as it is.
    """
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3 or (parts[1:] and not 1 <= int(parts[1]) <= 12):
        return iso
    if len(parts) == 1:
        return iso
    month = _MONTHS[language][int(parts[1]) - 1]
    of = " de " if language == "es" else " "
    if len(parts) == 2:
        return f"{month}{of}{parts[0]}"
    return f"{_day(int(parts[2]), language)}{of}{month}{of}{parts[0]}"


def spell_dates(start: str, end: str, language: str) -> str:
    """A period of days: «26 y 27 de marzo de 2018», «26 to 28 March 2018»; months and years are said once.

    Where only the month or the year is known a dash joins them: «8 mai 2017 – novembre 2017».
    """
    if min(len(start), len(end)) < 10:
        return f"{spell_date(start, language)} \N{EN DASH} {spell_date(end, language)}"
    if start[:7] != end[:7]:
        to = {"es": " al ", "en": " to ", "fr": " au "}[language]
        return f"{spell_date(start, language)}{to}{spell_date(end, language)}"
    near = int(end[8:10]) - int(start[8:10]) == 1
    between = {"es": (" al ", " y "), "en": (" to ", " and "), "fr": (" au ", " et ")}[language][near]
    return f"{_day(int(start[8:10]), language)}{between}{spell_date(end, language)}"


def spell_number(value: int, language: str, *, feminine: bool = False, noun: bool = False) -> str:
    """A count: words below ten, digits with the language's separator from ten on («50.000», «50,000», «50 000»).

    ``noun`` says that a noun follows («un participante», «una voz» where ``feminine``); Spanish writes four digits
    without a separator.
    """
    if value == 1 and (noun or feminine):
        return _NOUN_ONE[language][feminine]
    if 0 <= value < 10:
        return _WORDS[language][value]
    if language == "es" and abs(value) < 10_000:
        return str(value)
    return f"{value:,}".replace(",", _SEPARATOR[language])


def spell_ordinal(value: int, language: str, *, feminine: bool = False) -> str:
    """An ordinal before its noun: «primer», «tercera», «seventh», «première»; in figures from thirteen on.

    Raises:
        ValueError: if ``value`` is not positive.
    """
    if value < 1:
        raise ValueError(f"no ordinal of {value}")
    if value > len(_ORDINALS[language]):
        return f"{value}{_ordinal_ending(value, language, feminine)}"
    word = _ORDINALS[language][value - 1]
    if language == "es":
        return f"{word[:-1]}a" if feminine else word[:-1] if value in (1, 3) else word
    return f"{word[:-2]}ère" if language == "fr" and feminine and value == 1 else word


def _ordinal_ending(value: int, language: str, feminine: bool) -> str:
    if language == "es":
        return ".ª" if feminine else ".º"
    if language == "fr":
        return "e"
    return "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def spell_value(value: str, language: str) -> str:
    """A number given as a decimal string («350000», «0.6») with the separators of the language, always in digits."""
    whole, _, part = value.partition(".")
    if not whole.isdigit() or (part and not part.isdigit()):
        return value
    shown = spell_number(int(whole), language) if int(whole) >= 10 else str(int(whole))
    return f"{shown}{_DECIMAL[language]}{part}" if part else shown


def _day(day: int, language: str) -> str:
    return "1er" if day == 1 and language == "fr" else str(day)

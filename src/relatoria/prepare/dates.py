"""Dates cut to what is known: where they begin and end, and how a sentence says them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from relatoria.language.spell import spell_date, spell_dates

_IN = {"es": "en", "en": "in", "fr": "en"}
_ON_DAY = {"es": "el ", "en": "on ", "fr": "le "}
_ON_TWO = {"es": "los días ", "en": "on ", "fr": "les "}
_FROM = {"es": "del ", "en": "from ", "fr": "du "}


def first_day(iso: str) -> date:
    """The earliest day that «2018», «2018-07» or «2018-07-13» can mean.

    Raises:
        ValueError: if it is no such date.
    """
    parts = [int(part) for part in iso.split("-")]
    year, month, day = (*parts, 1, 1)[:3] if len(parts) < 3 else parts
    return date(year, month, day)


def last_day(iso: str) -> date:
    """The latest day that a date cut to its precision can mean.

    Raises:
        ValueError: if it is no such date.
    """
    start = first_day(iso)
    precision = iso.count("-")
    if precision == 2:
        return start
    month = start.month if precision else 12
    return date(start.year, month, monthrange(start.year, month)[1])


def spell_period(start: str, end: str, language: str) -> str:
    """Days or a day without a preposition: «26 y 27 de marzo de 2018», «October 2018»."""
    return spell_dates(start, end, language) if end and end != start else spell_date(start, language)


def when(start: str, end: str, language: str) -> str:
    """«los días 26 y 27 de marzo de 2018», «in October 2018», «du 4 au 6 décembre 2017»; empty without a date."""
    if not start:
        return ""
    if start.count("-") < 2:
        return f"{_IN[language]} {spell_date(start, language)}"
    if not end or end == start:
        return f"{_ON_DAY[language]}{spell_date(start, language)}"
    two = start[:7] == end[:7] and (last_day(end) - first_day(start)).days == 1
    return f"{(_ON_TWO if two else _FROM)[language]}{spell_dates(start, end, language)}"


def foreseen(start: str, end: str, language: str) -> str:
    """What follows «previsto»: «para julio de 2018», «for 10 and 11 December 2018», «en juillet 2018»."""
    if language == "fr":
        return when(start, end, language)
    if language == "en":
        return f"for {spell_period(start, end, language)}"
    said = when(start, end, language)
    if said.startswith("en "):
        return f"para {spell_date(start, language)}"
    return said if said.startswith("del ") else f"para {said}"

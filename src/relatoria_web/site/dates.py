"""Periods: «26 and 27 March 2018», «4 to 6 December 2017», «30 March – 2 April 2018»."""

from __future__ import annotations

import re
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext

DASH = "\N{EN DASH}"


def weekday(day: date) -> str:
    """A day with its name: «Monday, 26 March 2018», «lundi 26 mars 2018»."""
    return _first(day, date_format(day, pgettext("a day with its name", "l, j F Y")))


def _first(day: date, said: str) -> str:
    """French counts the first of a month and no other day: «1er mars 2018»."""
    french = (get_language() or "").startswith("fr") and day.day == 1
    return re.sub(r"\b1\b", "1er", said, count=1) if french else said


def period(start: date | None, end: date | None) -> str:
    """A period without saying twice what its days share; empty without a start."""
    if start is None:
        return ""
    if end is None or end == start:
        return _first(start, date_format(start, "DATE_FORMAT"))
    if (start.year, start.month) == (end.year, end.month):
        month = date_format(end, pgettext("rest of a date after its day", "F Y"))
        near = (end - start).days == 1
        joint = pgettext("between two days", "and") if near else pgettext("between first and last day", "to")
        return _first(start, f"{start.day} {joint} {end.day} {month}")
    if start.year == end.year:
        day = date_format(start, pgettext("day and month", "j F"))
        return f"{_first(start, day)} {DASH} {period(end, None)}"
    return f"{period(start, None)} {DASH} {period(end, None)}"

"""Periods: «26–27 March 2018», «30 March – 2 April 2018»."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import pgettext

DASH = "\N{EN DASH}"


def weekday(day: date) -> str:
    """A day with its name: «Monday, 26 March 2018», «lundi 26 mars 2018»."""
    return date_format(day, pgettext("a day with its name", "l, j F Y"))


def period(start: date | None, end: date | None) -> str:
    """A period without saying twice what its days share; empty without a start."""
    if start is None:
        return ""
    if end is None or end == start:
        return date_format(start, "DATE_FORMAT")
    if (start.year, start.month) == (end.year, end.month):
        month = date_format(end, pgettext("rest of a date after its day", "F Y"))
        return f"{start.day}{DASH}{end.day} {month}"
    if start.year == end.year:
        day = date_format(start, pgettext("day and month", "j F"))
        return f"{day} {DASH} {date_format(end, 'DATE_FORMAT')}"
    return f"{date_format(start, 'DATE_FORMAT')} {DASH} {date_format(end, 'DATE_FORMAT')}"

"""Periods in three languages."""

from datetime import date

import pytest
from django.utils import translation

from relatoria_web.site.dates import period, weekday

CASES = [
    ("en", date(2018, 3, 26), date(2018, 3, 27), "26 and 27 March 2018", "one month"),
    ("es", date(2018, 3, 26), date(2018, 3, 27), "26 y 27 de marzo de 2018", "one month"),
    ("fr", date(2018, 3, 26), date(2018, 3, 27), "26 et 27 mars 2018", "one month"),
    ("es", date(2017, 12, 4), date(2017, 12, 6), "4 al 6 de diciembre de 2017", "three days"),
    ("es", date(2018, 3, 30), date(2018, 4, 2), "30 de marzo – 2 de abril de 2018", "two months of a year"),
    ("fr", date(2018, 12, 30), date(2019, 1, 2), "30 décembre 2018 – 2 janvier 2019", "two years"),
    ("en", date(2018, 3, 26), date(2018, 3, 26), "26 March 2018", "a day"),
    ("fr", date(2027, 3, 1), date(2027, 3, 2), "1er et 2 mars 2027", "the first of a month"),
    ("fr", date(2027, 3, 31), date(2027, 4, 1), "31 mars – 1er avril 2027", "the first of a month at the end"),
    ("es", date(2027, 3, 1), None, "1 de marzo de 2027", "the first of a month in Spanish"),
    ("en", date(2018, 3, 26), None, "26 March 2018", "no end"),
    ("en", None, None, "", "nothing is known"),
]


@pytest.mark.parametrize(("language", "start", "end", "said", "why"), CASES)
def test_period_in_each_language(language: str, start: date, end: date, said: str, why: str) -> None:
    with translation.override(language):
        assert period(start, end) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Monday, 26 March 2018"), ("es", "lunes, 26 de marzo de 2018"), ("fr", "lundi 26 mars 2018")],
)
def test_weekday_in_each_language(language: str, said: str) -> None:
    with translation.override(language):
        assert weekday(date(2018, 3, 26)) == said

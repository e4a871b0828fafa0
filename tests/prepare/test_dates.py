"""Dates cut to what is known."""

from datetime import date

import pytest

from relatoria.prepare.dates import first_day, foreseen, last_day, when


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-07-13", date(2018, 7, 13), date(2018, 7, 13)),
    ],
)
def test_first_and_last_day(iso, first, last):
    assert (first_day(iso), last_day(iso)) == (first, last)


def test_first_day_of_no_date():
    with pytest.raises(ValueError, match="month"):
        first_day("2018-13")


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (
            "2018-03-26",
            "2018-03-27",
            ("los días 26 y 27 de marzo de 2018", "on 26 and 27 March 2018", "les 26 et 27 mars 2018"),
        ),
        ("2018-10", "", ("en octubre de 2018", "in October 2018", "en octobre 2018")),
        ("2018-07-13", "", ("el 13 de julio de 2018", "on 13 July 2018", "le 13 juillet 2018")),
        ("", "", ("", "", "")),
    ],
)
def test_when(start, end, said):
    assert tuple(when(start, end, language) for language in ("es", "en", "fr")) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2018-07", "", ("para julio de 2018", "for July 2018", "en juillet 2018")),
        (
            "2018-12-10",
            "2018-12-11",
            ("para los días 10 y 11 de diciembre de 2018", "for 10 and 11 December 2018", "les 10 et 11 décembre 2018"),
        ),
        ("2018-07-13", "", ("para el 13 de julio de 2018", "for 13 July 2018", "le 13 juillet 2018")),
    ],
)
def test_foreseen(start, end, said):
    assert tuple(foreseen(start, end, language) for language in ("es", "en", "fr")) == said

import pytest

from relatoria.language.spell import spell_date, spell_dates, spell_number, spell_value


@pytest.mark.parametrize(
    ("iso", "language", "expected", "reason"),
    [
        ("2018-03-26", "es", "26 de marzo de 2018", "a day in Spanish"),
        ("2018-03-26", "en", "26 March 2018", "day, month, year: the order of the United Nations"),
        ("2018-03-01", "fr", "1er mars 2018", "the first of a month is an ordinal in French"),
        ("2018-12", "es", "diciembre de 2018", "a month"),
        ("2018-12", "en", "December 2018", "a month"),
        ("2030", "fr", "2030", "a year is said as it is"),
        ("199", "en", "199", "a decade is left alone"),
        ("soon", "en", "soon", "no date at all"),
        ("2018-13", "en", "2018-13", "no such month"),
    ],
)
def test_spell_date(iso, language, expected, reason):
    assert spell_date(iso, language) == expected, reason


@pytest.mark.parametrize(
    ("start", "end", "language", "expected"),
    [
        ("2018-03-26", "2018-03-27", "es", "26 y 27 de marzo de 2018"),
        ("2018-03-26", "2018-03-28", "en", "26 to 28 March 2018"),
        ("2018-03-26", "2018-03-27", "en", "26 and 27 March 2018"),
        ("2018-03-31", "2018-04-01", "fr", "31 mars 2018 au 1er avril 2018"),
        ("2018-03-01", "2018-03-03", "fr", "1er au 3 mars 2018"),
        ("2017-05-08", "2017-11", "fr", "8 mai 2017 – novembre 2017"),
        ("2017", "2018-02", "es", "2017 – febrero de 2018"),
    ],
)
def test_spell_dates(start, end, language, expected):
    assert spell_dates(start, end, language) == expected


@pytest.mark.parametrize(
    ("value", "language", "options", "expected"),
    [
        (9, "es", {}, "nueve"),
        (1, "es", {"noun": True, "feminine": True}, "una"),
        (1, "fr", {"noun": True}, "un"),
        (1, "en", {"noun": True}, "one"),
        (10, "en", {}, "10"),
        (5000, "es", {}, "5000"),
        (50000, "es", {}, "50.000"),
        (50000, "en", {}, "50,000"),
        (50000, "fr", {}, "50\u202f000"),
    ],
)
def test_spell_number(value, language, options, expected):
    assert spell_number(value, language, **options) == expected


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("350000", "es", "350.000"),
        ("0.6", "es", "0,6"),
        ("12.5", "en", "12.5"),
        ("3", "fr", "3"),
        ("?", "fr", "?"),
        ("3.x", "fr", "3.x"),
    ],
)
def test_spell_value(value, language, expected):
    assert spell_value(value, language) == expected

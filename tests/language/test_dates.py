"""Dates in three languages."""

from __future__ import annotations

import pytest

from relatoria.language.dates import dates
from relatoria.language.fold import fold

CASES = [
    (
        "es",
        "los días 26 y 27 de marzo de 2018",
        [("26", "2018-03-26", "in"), ("27 de marzo de 2018", "2018-03-27", "in")],
    ),
    ("en", "on 10–11 October 2017", [("10", "2017-10-10", "from"), ("11 October 2017", "2017-10-11", "until")]),
    (
        "fr",
        "du 28 novembre au 1er décembre 2017",
        [("28 novembre", "2017-11-28", "from"), ("1er décembre 2017", "2017-12-01", "until")],
    ),
    ("en", "October 10, 2017", [("October 10, 2017", "2017-10-10", "in")]),
    ("es", "para finales de 2018", [("2018", "2018", "by")]),
    ("es", "prevista para la primera semana de diciembre de 2018", [("diciembre de 2018", "2018-12", "in")]),
    ("en", "we will finish by 2030", [("2030", "2030", "by")]),
    ("en", "by the end of the third quarter of 2019", [("2019", "2019", "by")]),
    ("fr", "à l'horizon 2025 et d'ici à 2030", [("2025", "2025", "by"), ("2030", "2030", "by")]),
    ("es", "la Agenda 2030", [("2030", "2030", "name")]),
    ("en", "the 2030 Agenda", [("2030", "2030", "name")]),
    ("fr", "le Programme de développement durable à l'horizon 2030", [("2030", "2030", "name")]),
    ("en", "the Dialogue on Migration 2018", [("2018", "2018", "name")]),
    ("es", "entre 2016 y 2018", [("2016", "2016", "between"), ("2018", "2018", "between")]),
    ("en", "in 2017–2018", [("2017", "2017", "from"), ("2018", "2018", "until")]),
    ("en", "in 2019-20", [("2019", "2019", "from"), ("20", "2020", "until")]),
    ("en", "in the 1990s", [("1990s", "199", "in")]),
    ("fr", "dans les années 1990", [("années 1990", "199", "in")]),
    ("es", "desde 2001", [("2001", "2001", "from")]),
    ("fr", "jusqu'en 2022", [("2022", "2022", "until")]),
    ("es", "el 26/03/2018", [("26/03/2018", "2018-03-26", "in")]),
    ("en", "on 03/04/2018", [("03/04/2018", "2018", "in")]),
    ("en", "on 2018-03-26", [("2018-03-26", "2018-03-26", "in")]),
    ("es", "el pasado mes de noviembre", [("noviembre", None, "in")]),
    (
        "en",
        "27 and 28 February and 1 March 2019",
        [("27", "2019-02-27", "in"), ("28 February", "2019-02-28", "in"), ("1 March 2019", "2019-03-01", "in")],
    ),
    ("en", "states may act, resolution 71/280 and A/RES/71/1", []),
    ("es", "más de 2000 personas", []),
    ("xx", "in 2018", [("2018", "2018", "in")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_dates_as_they_are_said(language: str, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = dates(text, fold(text), language)
    assert [(text[item.start : item.end], item.value, item.relation) for item in found] == expected


@pytest.mark.parametrize(("anchor", "value"), [("2018-03-26", "2017-11"), ("2018-12", "2018-11"), ("2018", None)])
def test_dates_with_an_anchor_finds_the_last_such_month(anchor: str, value: str | None) -> None:
    text = "el pasado mes de noviembre"
    assert [item.value for item in dates(text, text, "es", anchor)] == [value]


def test_dates_lead_takes_in_the_words_that_relate_them() -> None:
    text = "listo para finales de 2018"
    assert [text[item.lead : item.end] for item in dates(text, text, "es")] == ["para finales de 2018"]

"""Events that somebody announces: strong cases in three languages, and what is none."""

from __future__ import annotations

import pytest

from relatoria.gather.announced import announced_events

ON = "2018-03-26"


@pytest.mark.parametrize(
    ("language", "text", "when", "title"),
    [
        ("es", "Señaló que en junio se celebraría una conferencia para evaluar los progresos.", "2018-06",
         "Conferencia para evaluar los progresos"),
        ("es", "La Conferencia Intergubernamental tendrá lugar los días 10 y 11 de diciembre de 2018.",
         "2018-12-10", "Conferencia Intergubernamental tendrá lugar los días 10 y 11 de diciembre de 2018"),
        ("en", "The speaker said that a regional workshop would be held in February.", "2019-02",
         "Workshop would be held in February"),
        ("en", "We invite you to the summit of mayors on 8 December 2018.", "2018-12-08",
         "Summit of mayors on 8 December 2018"),
        ("fr", "Un sommet se tiendra à Bruxelles en novembre 2018.", "2018-11",
         "Sommet se tiendra à Bruxelles en novembre 2018"),
    ],
)  # fmt: skip
def test_announced_events_finds_what_lies_ahead(language: str, text: str, when: str, title: str) -> None:
    before = "Buenos días. " if language == "es" else ""
    (found,) = announced_events(before + text, language, ON)
    assert (found.when, found.title) == (when, title)
    assert (before + text)[found.start : found.end].strip() == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La conferencia se celebró en junio de 2017."),
        ("es", "En junio asistimos a una conferencia."),
        ("es", "La Agenda 2030 guía esta reunión."),
        ("en", "Remittances will grow by June 2018."),
        ("en", "The meeting of 2016 adopted a declaration."),
        ("fr", "La réunion aura lieu bientôt."),
        ("fr", "Depuis mars 2018, les consultations se poursuivent."),
    ],
)
def test_announced_events_leaves_out_what_is_past_or_uncertain(language: str, text: str) -> None:
    assert announced_events(text, language, ON) == []


def test_announced_events_of_an_unknown_language_or_day_are_none() -> None:
    text = "A conference will be held in June 2018."
    assert (announced_events(text, "xx", ON), announced_events(text, "en", "2018")) == ([], [])

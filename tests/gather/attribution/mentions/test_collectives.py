"""One of many who is not named: nobody in particular, and not whoever spoke before."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.reported.reader import reported

FIRST = {
    "en": "Ms. Ana Duarte, Minister of Labour, said that visas were issued in a week.",
    "es": "La Sra. Ana Duarte, Ministra de Trabajo, dijo que los visados se expedían en una semana.",
    "fr": "Mme Ana Duarte, Ministre du travail, a dit que les visas étaient délivrés en une semaine.",
}
CASES = [
    ("en", "Another Expert wished to know whether fees were paid.", "Another Expert|collective"),
    ("en", "One of the panellists replied that they were.", "One of the panellists|collective"),
    ("en", "One delegation cautioned that the figures were old.", "One delegation|collective"),
    ("es", "Otro participante objetó que sin nombre no hay proceso.", "Otro participante|collective"),
    ("es", "Una experta preguntó si las tasas se pagaban.", "Una experta|collective"),
    ("fr", "Un autre membre du Comité a souligné que le délai était long.", "Un autre membre|collective"),
    ("fr", "D'aucuns y ont vu une dépense de prestige.", "Certains orateurs|collective"),
    ("fr", "Une participante a fait observer que les banques refusent ces clients.", "Une participante|collective"),
]


@pytest.mark.parametrize(("language", "wording", "who"), CASES, ids=[case[1][:30] for case in CASES])
def test_unnamed_at_is_nobody_in_particular(language: str, wording: str, who: str) -> None:
    text = text_of(f"{FIRST[language]} {wording}", language)
    assert said(text, reported(text)) == ["Ana Duarte|explicit", who]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "A member of the Harbour Association said that fees were high."),
        ("es", "Una representante de la Organización Internacional del Trabajo dijo que las tasas eran altas."),
        ("fr", "Un représentant de l'Organisation internationale du Travail a dit que les frais étaient élevés."),
    ],
)
def test_unnamed_at_leaves_those_who_speak_for_a_body(language: str, wording: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text))[0].endswith("|explicit")


def test_unnamed_at_goes_on_as_a_person_does() -> None:
    text = text_of("Une participante a dit que les villages s'endettent. Elle a ajouté que la dette durait.", "fr")
    assert said(text, reported(text)) == ["Une participante|collective", "Une participante|anaphoric"]

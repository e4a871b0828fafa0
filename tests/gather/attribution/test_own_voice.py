"""What a record says of its own meeting."""

from __future__ import annotations

import pytest
from tests.gather.attribution.test_reported import said, text_of

from relatoria.gather.attribution.reported import reported

CASES = [
    ("Los evaluadores constataron que la entrevista se celebra tarde.", ["Los evaluadores|collective"]),
    ("La reunión se celebra en Lima y tomó nota del informe.", ["-"]),
]


@pytest.mark.parametrize(("wording", "who"), CASES)
def test_not_of_the_record_keeps_what_is_said(wording: str, who: list[str]) -> None:
    text = text_of(wording, "es")
    assert said(text, reported(text)) == who


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "The representative of Japan said that a timetable was needed. It was so decided."),
        ("es", "El representante del Japón dijo que hacía falta un calendario. Así queda acordado."),
        ("fr", "Le représentant du Japon a dit qu'un calendrier était nécessaire. Il en est ainsi décidé."),
    ],
)
def test_what_is_so_decided_is_nobodys_words(language: str, wording: str) -> None:
    text = text_of(wording, language)
    first, last = said(text, reported(text))
    assert first.endswith("|explicit")
    assert last == "-"

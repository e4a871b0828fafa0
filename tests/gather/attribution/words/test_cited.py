"""Sentences that rest on a text and not on who has the floor."""

import pytest

from relatoria.gather.attribution.words.cited import cites_a_text
from relatoria.language.sentence import sentences


@pytest.mark.parametrize(
    ("language", "wording", "cites"),
    [
        ("es", "El informe de la OCDE calcula el coste.", True),
        ("es", "El informe calcula el coste.", False),
        ("es", "La encuesta sobre el agua sigue abierta.", False),
        ("en", "A study by the Bank finds a gap.", True),
        ("en", "In its latest report, the Bank finds a gap.", True),
        ("en", "The study of water is a long one.", False),
        ("fr", "Un rapport de la Cour critique ce choix.", True),
        ("fr", "Dans son rapport, la Cour critique ce choix.", True),
        ("fr", "Le rapport d'étape est attendu.", False),
    ],
)
def test_cites_a_text(language: str, wording: str, cites: bool) -> None:
    assert cites_a_text(next(iter(sentences(wording, language, 0))), language) is cites

"""Clauses that no «that» introduces."""

import pytest

from relatoria.conclude.report.speech.after_that import cannot_follow_that


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("De ahí que el punto sexto quedara abierto", "es", True),
        ("de ahí que el punto sexto quedara abierto", "es", True),
        ("De aquí a 2028 se abrirán doce oficinas", "es", False),
        ("Hence the wording of item six", "en", True),
        ("hence the wording of item six", "en", True),
        ("the wording had been left open", "en", False),
        ("Encore faut-il que l’argent arrive", "fr", True),
        ("aussi convient-il d’attendre", "fr", True),
        ("D’où la formule retenue", "fr", True),
        ("aussi longtemps que dure la crise, les écoles restent ouvertes", "fr", False),
        ("Das ist gut", "de", False),
    ],
)
def test_cannot_follow_that(text, language, expected):
    assert cannot_follow_that(text, language) is expected

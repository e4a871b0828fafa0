"""Sentences that only say what the thing of the sentence before is, in three languages."""

import pytest

from relatoria.conclude.report.alone.defining import says_what_it_is


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il s'agit d'un retard grave, que nous avions signalé.", True),
        ("fr", "Ce n'est pas une affaire de budget.", True),
        ("fr", "C'est le socle de notre métier.", True),
        ("fr", "Il s'agit de protéger les dockers.", False),
        ("fr", "C'est l'armateur qui paie le voyage.", False),
        ("fr", "C'est une chance que le port reste ouvert.", False),
        ("fr", "C'est à Lens que la maison ouvrira.", False),
        ("es", "No es una cuestión de presupuesto.", True),
        ("es", "Se trata de una laguna grave.", True),
        ("es", "Es un problema que el puerto cierre de noche.", False),
        ("es", "Se trata de proteger a los estibadores.", False),
        ("en", "It is not a matter of money.", True),
        ("en", "It is a problem that the port closes at night.", False),
        ("en", "It was a mistake to close the port.", False),
    ],
)
def test_says_what_it_is(language: str, text: str, expected: bool) -> None:
    assert says_what_it_is(text, language) is expected

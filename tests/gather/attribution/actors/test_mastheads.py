"""The State whose own document a text is, by its masthead."""

import pytest

from relatoria.gather.attribution.actors.mastheads import state_of_masthead


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("RÉPUBLIQUE TUNISIENNE\nMinistère du Travail\n\nLe Gouvernement a ouvert un registre.", "TUN"),
        ("MINISTRY OF EMPLOYMENT OF GHANA\nNational report", "GHA"),
        ("# Consejo de Ministros\n\nMadrid, 3 de mayo de 2026", "ESP"),
        ("Kingdom of Lesotho\n\nNote", "LSO"),
        ("MINISTRY OF HEALTH\nPress release", ""),
        ("REPORT OF THE REVIEW OF GHANA\nAccra, 2 May 2026", ""),
        ("Gobierno de Chile y Gobierno del Perú\nComunicado conjunto", ""),
    ],
)
def test_state_of_masthead(text: str, state: str) -> None:
    assert state_of_masthead(text) == state

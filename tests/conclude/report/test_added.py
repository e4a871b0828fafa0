"""Nobody adds to nothing."""

import pytest

from relatoria.conclude.report.added import as_first
from relatoria.conclude.report.retell import WHO


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (f"{WHO} añadió que faltaban datos.", "es", f"{WHO} V que faltaban datos."),
        ("Un portavoz de la red añadió que faltaban datos.", "es", "Un portavoz de la red V que faltaban datos."),
        ("Mr. Low added that ports were full.", "en", "Mr. Low V that ports were full."),
        ("Mr. Low added two ports.", "en", "Mr. Low added two ports."),
        ("M. Roy ajoute que les ports ferment.", "fr", "M. Roy V que les ports ferment."),
    ],
)
def test_as_first(text, language, expected):
    assert as_first(text, "V", language) == expected

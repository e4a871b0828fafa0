"""Nobody adds to nothing."""

import pytest

from relatoria.conclude.report.record.retell import WHO
from relatoria.conclude.report.told.added import as_first


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (f"{WHO} añadió que faltaban datos.", "es", f"{WHO} indicó que faltaban datos."),
        ("Un portavoz de la red añadió que faltaban datos.", "es", "Un portavoz de la red indicó que faltaban datos."),
        ("Mr. Low added that ports were full.", "en", "Mr. Low stated that ports were full."),
        ("Mr. Low added two ports.", "en", "Mr. Low added two ports."),
        ("M. Roy ajoute que les ports ferment.", "fr", "M. Roy indique que les ports ferment."),
        (f"{WHO} a ajouté que les ports avaient fermé.", "fr", f"{WHO} a indiqué que les ports avaient fermé."),
    ],
)
def test_as_first(text, language, expected):
    assert as_first(text, language) == expected

"""A counterpart of who spoke before is told by country."""

import pytest

from relatoria.conclude.report.record.counterparts import by_country


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Her counterpart from Peru agreed.", "en", "The representative of Peru agreed."),
        ("Su homóloga del Perú lo negó.", "es", "La representante del Perú lo negó."),
        ("Son homologue du Pérou le nie.", "fr", "Le représentant du Pérou le nie."),
        ("Her country from Peru agreed.", "en", "Her country from Peru agreed."),
    ],
)
def test_by_country(text: str, language: str, told: str) -> None:
    assert by_country(text, language) == told

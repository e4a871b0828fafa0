"""Bodies with their articles."""

import pytest

from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.definite import definite, short_body


@pytest.mark.parametrize(
    ("code", "language", "expected"),
    [
        ("IOM", "es", "la OIM"),
        ("IOM", "en", "IOM"),
        ("IOM", "fr", "l’OIM"),
        ("EU", "en", "the EU"),
        ("UN_SECRETARIAT", "en", "the United Nations Secretariat"),
    ],
)
def test_short_body(code, language, expected):
    assert short_body(bodies()[code], language) == expected


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Housing Department", "es", "el Housing Department"),
        ("Housing Department", "fr", "le Housing Department"),
        ("Alliance of River Cities", "es", "la Alliance of River Cities"),
        ("Harbour Council for Peace", "fr", "le Harbour Council for Peace"),
        ("Association des locataires", "es", "la Association des locataires"),
        ("Asociación de Usuarios", "fr", "l’Asociación de Usuarios"),
        ("Consejo de Estado", "fr", "le Consejo de Estado"),
        ("Agence du bassin", "en", "the Agence du bassin"),
        ("Autoridad", "en", "the Autoridad"),
        ("Grand groupe des femmes", "fr", "le Grand groupe des femmes"),
        ("Alpine Youth Forum", "fr", "l’Alpine Youth Forum"),
        ("River Towns Forum", "fr", "le River Towns Forum"),
        ("River Towns Forum", "es", "el River Towns Forum"),
        ("River Towns Forum", "en", "the River Towns Forum"),
        ("Agroscope", "es", "Agroscope"),
        ("Gobierno del Senegal", "es", "el Gobierno del Senegal"),
        ("Gouvernement du Sénégal", "fr", "le Gouvernement du Sénégal"),
        ("Banco Central", "es", "el Banco Central"),
        ("Office national", "fr", "l’Office national"),
        ("", "en", ""),
    ],
)
def test_definite(name, language, expected):
    assert definite(name, language) == expected

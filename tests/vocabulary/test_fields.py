"""What a director has in charge is no body."""

import pytest

from relatoria.vocabulary.fields import names_a_charge


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Civil Registration in Bassikounou", True),
        ("Overseas Employment Cooperation", True),
        ("Welfare and Foreign Employment", True),
        ("Diaspora Affairs", True),
        ("Derechos de la Niñez", True),
        ("Cooperación Jurídica", True),
        ("Relaciones Exteriores y Extranjería", True),
        ("coopération internationale en matière d'emploi", True),
        ("Droits de l'enfance", True),
        ("Health Workforce Department", False),
        ("Institute for Coastal Futures", False),
        ("Ocean Watch", False),
        ("Education International", False),
        ("Protection International", False),
        ("Justice and Peace", False),
        ("Puentes del Sahel", False),
        ("Médecins du Monde", False),
        ("Domestic Workers Alliance", False),
        ("Kenema", False),
        ("3", False),
    ],
)
def test_names_a_charge(name, expected):
    assert names_a_charge(name) is expected

"""Groups of a meeting in the report's language, and names that say of no body which it is."""

import pytest

from relatoria.conclude.report.naming.groups import group_name, is_generic, points_back


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Groupe 2", "en", "working group 2"),
        ("Working group B", "es", "grupo de trabajo B"),
        ("grupo de trabajo 3", "fr", "groupe de travail 3"),
        ("Le groupe des employeurs", "en", "Employers' group"),
        ("WOMEN AND GENDER", "fr", "groupe femmes et genre"),
        ("Group of 77", "es", ""),
        (
            "groupe de travail sur le statut des marins",
            "en",
            "working group “Groupe de travail sur le statut des marins”",
        ),
        ("Working Group on Ports and Pay", "fr", "groupe «\u202fWorking Group on Ports and Pay\u202f»"),
        (
            "el grupo de trabajo sobre la pesca y la paz",
            "en",
            "working group “Grupo de trabajo sobre la pesca y la paz”",
        ),
        ("groupe de travail sur le statut des marins", "fr", ""),  # its own language names it
        ("Dockers United", "fr", ""),
    ],
)
def test_group_name(name, language, expected):
    assert group_name(name, language) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Committee", True),
        ("la Secretaría Técnica", True),
        ("Vivienda", True),
        ("Statistics", True),
        ("Statistics Netherlands", False),
        ("Rural Economy Committee", False),
        ("Conseil d'État", False),
        ("Oceana", False),
    ],
)
def test_is_generic(name, expected):
    assert is_generic(name) is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Deputy Director of the centre", True),
        ("Deputy Director of the Centre for Ports", False),
        ("directora adjunta del instituto", True),
        ("secretaria de la comisión", True),
        ("directrice du bureau", True),
        ("secrétaire de l’agence", True),
        ("ministra del interior", False),
        ("head of mission", False),
    ],
)
def test_points_back(role, expected):
    assert points_back(role) is expected

"""Kinds of stakeholders from a role and an organisation."""

import pytest

from relatoria.vocabulary.stakeholders import stakeholder_type_of, stakeholder_types

CASES = [
    ("Mayor", "Clarkston", "USA", "local_government", "a mayor outweighs the country"),
    (None, "Oficina del Alcalde", None, "local_government", "the office of a mayor"),
    ("maire", "Ville de Montréal", None, "local_government", "French"),
    ("Gobernadora", "Provincia de Mendoza", "ARG", "subnational_government", "a province"),
    ("Ministra Consejera", None, "SEN", "state", "a diplomat, not a regional councillor"),
    ("Minister", "Ministry for the Diaspora", "SEN", "state", "a ministry of the diaspora is the State"),
    ("Ambassador to the United Nations", None, None, "state", "accredited to a body, not held in it"),
    (
        "Representante Permanente",
        "Misión Permanente ante las Naciones Unidas",
        "ESP",
        "state",
        "a mission is the State",
    ),
    (None, None, "CRI", "state", "a delegation"),
    ("Director General de la OIM", None, None, "un_entity", "a post held in a body"),
    ("Coordinator", "IOM mission in Peru", None, "un_entity", "a body inside the organisation"),
    (None, "Programa de la OIM en el Perú", None, "un_entity", "nothing but a body inside the organisation"),
    (
        None,
        "Banque centrale des États de l'Afrique de l'Ouest",
        None,
        "regional_organisation",
        "a bank of several States",
    ),
    (None, "Banco Central del Uruguay", None, "state", "a bank of one State"),
    ("Permanent Observer of the African Union", None, None, "regional_organisation", "an observer of a body"),
    ("Senador", None, "ARG", "parliament", "a legislator"),
    ("Obispo", "Conferencia Episcopal", None, "faith_based", "a bishop"),
    ("Profesora", "Universidad de Dakar", None, "academia", "a university"),
    ("Directora", "Fundación Horizonte", None, "foundation", "a foundation"),
    (None, "Diaspora Women's Network", None, "diaspora", "diaspora before women and network"),
    (None, "Syndicat des travailleurs domestiques", None, "trade_union", "a union"),
    (None, "Cámara de Comercio", None, "private_sector", "business"),
    ("periodista", "Diario del Sur", None, "media", "a newspaper"),
    (None, "Red de Abogados Voluntarios", None, "civil_society", "nothing narrower"),
    ("consultor", None, None, "expert", "in a personal capacity"),
    ("abogado", None, None, None, "nothing points anywhere"),
    ("oradora", "Casa Azul", "PER", None, "an organisation that says nothing of itself"),
]


@pytest.mark.parametrize(("role", "organisation", "country", "code", "reason"), CASES)
def test_stakeholder_type_of_role_and_organisation(role, organisation, country, code, reason):
    assert stakeholder_type_of(role, organisation, country) == code, reason


def test_stakeholder_types_say_why_and_no_two_alike():
    reasons = [kind.why for kind in stakeholder_types().values()]
    assert len(reasons) == len(set(reasons)) == 25

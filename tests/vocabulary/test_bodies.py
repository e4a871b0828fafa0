"""Bodies: names, acronyms as written, members."""

import pytest

from relatoria.language.fold import fold
from relatoria.vocabulary.bodies import bodies, body_mentions, find_body, shared_acronyms
from relatoria.vocabulary.places import countries


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Organización Internacional del Trabajo (OIT)", "ILO"),  # acronym in brackets
        ("the African Union", "AU"),
        ("OIM", "IOM"),
        ("UN Women", "UN_WOMEN"),
        ("ONU Femmes", "UN_WOMEN"),
        ("oit", None),  # an acronym counts as it is written
        ("Haut-Commissariat aux réfugiés", "UNHCR"),
        ("Grupo de los 77 y China", "G77"),
        ("Forum mondial sur la migration et le développement", "GFMD"),
        ("PMA", None),  # World Food Programme or least developed countries
        ("Puebla Process", "RCM"),
        ("a body of nobody", None),
    ],
)
def test_find_body_by_name(name, code):
    found = find_body(name)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("text", "codes", "reason"),
    [
        ("la OIM y la Organización Mundial de la Salud", ["IOM", "WHO"], "acronym and name"),
        ("those who spoke, and the WHO", ["WHO"], "«who» is a pronoun"),
        ("en nombre de la Unión Europea y sus Estados miembros", ["EU"], "longest name"),
        ("on behalf of G77 and China", ["G77"], "acronym inside a name"),
        ("le HCDH et l’ONU", ["OHCHR", "UN"], "French acronyms"),
        ("DIÁLOGO SOBRE LAS MIGRACIONES", [], "an article among capitals"),
        ("the LAS spoke", ["LAS"], "an acronym alone"),
        ("el PMA", [], "an acronym of two bodies"),
        ("Naciones Unidas; Programa de las Naciones Unidas para el Desarrollo", ["UN", "UNDP"], "longest first"),
    ],
)
def test_body_mentions_of_a_sentence(text, codes, reason):
    assert [code for _, _, code in body_mentions(text, fold(text))] == codes, reason


def test_bodies_members_are_countries():
    assert {m for body in bodies().values() for m in body.members} - countries().keys() == set()
    sizes = {
        code: len(bodies()[code].members) for code in ("EU", "AU", "AFRICAN_GROUP", "GRULAC", "ASEAN", "LDC", "G77")
    }
    assert sizes == {"EU": 27, "AU": 55, "AFRICAN_GROUP": 54, "GRULAC": 33, "ASEAN": 10, "LDC": 44, "G77": 0}


def test_shared_acronyms_are_documented():
    assert shared_acronyms() == {"PMA": ("WFP", "LDC")}

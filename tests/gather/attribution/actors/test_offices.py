from __future__ import annotations

import pytest

from relatoria.gather.attribution.actors.offices import beside, is_office
from relatoria.model.actor import Actor, ActorKind


@pytest.mark.parametrize(
    ("name", "role", "office"),
    [
        ("El Presidente", "Presidente", True),
        ("La señora PRESIDENTA", "Presidenta", True),
        ("l'économiste de l'OCDE", "économiste", True),
        ("La secrétaire d'État", "Secrétaire d'État", True),
        ("La cofacilitatrice", "La cofacilitatrice", True),
        ("Bióloga de la Universidad Marítima", "Bióloga", True),
        ("Mr. Speaker", "Speaker", True),
        ("Madame la Maire", "Maire", True),
        ("Marc Maire", "maire", False),
        ("Ana Ruiz", "rectora", False),
        ("Ana Ruiz", "", False),
        ("The Chair", "the", False),
    ],
)
def test_is_office_with_articles_and_forms_of_address_at_most(name: str, role: str, office: bool) -> None:
    assert is_office(name, role) is office


def _person(name: str, role: str | None, organisation: str | None = None, *aliases: str) -> Actor:
    return Actor("a1", ActorKind.PERSON, name, role, organisation, aliases=aliases)


@pytest.mark.parametrize(
    ("actor", "told"),
    [
        (_person("La Presidenta", "Presidenta"), ""),
        (_person("El alcalde de Jalapa", "alcalde", "Jalapa"), ""),
        (_person("The Chair", "Chair", "Finance Board"), "Finance Board"),
        (_person("Ana Ruiz", "rectora"), "rectora"),
        (_person("Ana Ruiz", None, "OIM"), "OIM"),
        (_person("Ana Ruiz", "rectora", "OIM", "Ana Ruiz, rectora y OIM"), "rectora, OIM"),
        (_person("Ana Ruiz", "rectora", "OIM"), "rectora, OIM"),
        (
            _person(
                "Ana Ruiz", "rectora", "Universidad Pedagógica", "La rectora de la Universidad Pedagógica, Ana Ruiz"
            ),
            "rectora de la Universidad Pedagógica",
        ),
        (_person("Léa Roy", "présidente", "OIM", "Léa Roy, présidente de l'OIM"), "présidente de l'OIM"),
        (Actor("a1", ActorKind.STATE, "Honduras", "delegación", country="HND"), "delegación"),
    ],
)
def test_beside_tells_a_function_once_and_as_the_document_joins_it(actor: Actor, told: str) -> None:
    assert beside(actor) == told

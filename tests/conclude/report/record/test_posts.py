"""A speaker called by what they are is told by name."""

import pytest

from relatoria.conclude.report.record.posts import of_their_post
from relatoria.conclude.report.record.retell import Told
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import How


def told(text: str, how: How = How.ANAPHORIC) -> Told:
    return Told(text, how, (), ("d1", 0, text))


@pytest.mark.parametrize(
    ("role", "language", "text", "expected"),
    [
        ("médecin", "fr", "Le médecin genevois a partagé une grille.", "X a partagé une grille."),
        ("médecin à Lens", "fr", "Le médecin s'est plaint des quais.", "X s'est plaint des quais."),
        ("médecin", "fr", "Le médecin de Lens a partagé une grille.", None),
        ("médecin", "fr", "Le juge genevois a partagé une grille.", None),
        ("médica", "es", "La médica lotina compartió una ficha.", "X compartió una ficha."),
        ("médica", "es", "La médica de Lota compartió una ficha.", None),
        ("Secretaria de Salud", "es", "La Secretaría compartió una ficha.", None),
        ("Secretaria de Salud", "es", "La Secretaria compartió una ficha.", "X compartió una ficha."),
        ("doctor", "en", "The Genevan doctor shared a grid.", "X shared a grid."),
        ("doctor", "en", "The doctor of Lens shared a grid.", None),
    ],
)
def test_of_their_post(role: str, language: str, text: str, expected: str | None) -> None:
    actors = (Actor("a1", ActorKind.PERSON, "Ada Moe", role),)
    assert of_their_post(told(text), "X", actors, language) == expected


def test_of_their_post_is_of_one_person_only() -> None:
    body = Actor("a1", ActorKind.ORGANISATION, "Ports Watch", "doctor")
    ada, ida = (Actor(f"a{n}", ActorKind.PERSON, name, "doctor") for n, name in ((2, "Ada Moe"), (3, "Ida Moe")))
    for actors in ((body,), (ada, ida)):
        assert of_their_post(told("The doctor shared a grid."), "X", actors, "en") is None
    assert of_their_post(told("The doctor shared a grid.", How.COLLECTIVE), "X", (ada,), "en") is None

"""For whom a statement is made, by its title, and who delivers it."""

import pytest

from relatoria.gather.attribution.byline import principal, speaking_for
from relatoria.gather.attribution.registry import Mention
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import ActorKind


@pytest.mark.parametrize(
    ("title", "language", "kind", "name"),
    [
        ("Declaración de España", "es", ActorKind.STATE, "España"),
        ("Statement by the Mediterranean Women's Water Network", "en", ActorKind.ORGANISATION,
         "Mediterranean Women's Water Network"),
        ("Declaración de la Red de Trabajadoras del Hogar", "es", ActorKind.ORGANISATION,
         "Red de Trabajadoras del Hogar"),
        ("DÉCLARATION DU COLLECTIF DES FAMILLES DE DISPARUS", "fr", ActorKind.ORGANISATION,
         "Collectif des Familles de Disparus"),
        ("Intervention de l'Organisation mondiale de la Santé", "fr", ActorKind.ORGANISATION,
         "Organisation mondiale de la Santé"),
    ],
)  # fmt: skip
def test_principal_is_the_state_or_body_of_the_title(title, language, kind, name):
    found = principal(title, language)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize("title", ["Declaración de apertura", "Statement by Amara Sesay", "Resumen de la sesión"])
def test_principal_is_nobody_where_the_title_names_neither(title):
    assert principal(title, "es") is None


def test_speaking_for_a_body_names_it_in_full():
    whose = Mention(ActorKind.ORGANISATION, "Red de Trabajadoras del Hogar", surface="Red de Trabajadoras del Hogar")
    found = speaking_for(Mention(ActorKind.PERSON, "Celmira Toapanta", "coordinadora", "Red"), whose)
    assert found.organisation == "Red de Trabajadoras del Hogar"


def test_speaking_for_a_body_keeps_another_employer():
    whose = Mention(ActorKind.ORGANISATION, "Red de Ciudades", surface="Red de Ciudades")
    person = Mention(ActorKind.PERSON, "Celmira Toapanta", "rectora", "Universidad de Quito")
    assert speaking_for(person, whose).organisation == "Universidad de Quito"


def _speaker(text):
    record = gather([read_file(text.encode(), "statement.md")])
    actors = {actor.id: actor for actor in record.actors}
    return [actors[actor] for one in record.interventions for actor in one.actors]


@pytest.mark.parametrize(
    ("text", "kind", "name", "organisation"),
    [
        ("# Declaración de España\n\nSr. Presidente:\n\nNuestro país cree en el derecho al agua. Apoyamos la red.\n",
         ActorKind.STATE, "España", None),
        ("# Statement by the Harbour Workers' Network\n\nDelivered by Ms. Elif Aydin\n\nWe need grants. "
         "We call on States to act.\n", ActorKind.PERSON, "Elif Aydin", "Harbour Workers' Network"),
        ("# Statement of the Atoll Women's Network\n\nTeresia Tekinene, coordinator: Chair, we thank you. "
         "We need grants and our islands need time.\n", ActorKind.PERSON, "Teresia Tekinene", "Atoll Women's Network"),
    ],
)  # fmt: skip
def test_statement_is_given_to_who_delivers_it_and_not_to_the_chair_it_greets(text, kind, name, organisation):
    (found,) = _speaker(text)
    assert (found.kind, found.name, found.organisation) == (kind, name, organisation)

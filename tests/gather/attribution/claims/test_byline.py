"""For whom a statement is made, by its title, and who delivers it."""

import pytest

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.byline import principal, speaking_for
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
        ("STATEMENT OF THE REGIONAL NETWORK OF SMALLHOLDER FARMERS AND FOREST PEOPLES delivered to the Standing "
         "Committee", "en", ActorKind.ORGANISATION,
         "Regional Network of Smallholder Farmers and Forest Peoples"),
        ("Declaración de la Red de mujeres rurales del Altiplano presentada ante el Consejo de Tierras", "es",
         ActorKind.ORGANISATION, "Red de mujeres rurales del Altiplano"),
        ("DÉCLARATION DU COLLECTIF DES RIVERAINS ET DES PÊCHEURS DU FLEUVE Deuxième session de la Commission", "fr",
         ActorKind.ORGANISATION, "Collectif des Riverains et des Pêcheurs du Fleuve"),
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


@pytest.mark.parametrize(
    ("masthead", "name"),
    [
        ("STATEMENT OF THE REGIONAL NETWORK OF SMALLHOLDER FARMERS AND\nFOREST PEOPLES\ndelivered to the Standing "
         "Committee at its third session\nNairobi, 4 June 2025\n\nMister Chair,\n\nWe ask for seeds. We regret "
         "the delay. We thank you.\n\nSeeds\n\nWe want free seeds.\n",
         "Regional Network of Smallholder Farmers and Forest Peoples"),
        ("DECLARACIÓN DE LA ALIANZA DE PASTORES Y\nTEJEDORAS DE ALTURA\npresentada al Comité de Tierras y Aguas\n"
         "Quinta sesión, Ciudad de México, 16 de junio de 2026\n\nSeñor Presidente:\n\nPedimos pastos. Nos "
         "preocupa la sequía.\n\nPastos\n\nQueremos pastos comunes.\n",
         "Alianza de Pastores y Tejedoras de Altura"),
        ("DÉCLARATION DU COLLECTIF DES RIVERAINS ET DES\nPÊCHEURS DU FLEUVE\nprononcée devant la Commission\n\n"
         "Monsieur le Président,\n\nNous demandons des digues. Nous regrettons les retards.\n\nCrues\n\n"
         "Nous voulons un registre.\n",
         "Collectif des Riverains et des Pêcheurs du Fleuve"),
    ],
)  # fmt: skip
def test_a_masthead_of_several_lines_is_the_title_and_names_one_speaker_in_full(masthead, name):
    record = gather([read_file(masthead.encode(), "x.txt")])
    assert [one.name for one in record.actors] == [name]
    assert record.documents[0].title.startswith(masthead.split(" ")[0])

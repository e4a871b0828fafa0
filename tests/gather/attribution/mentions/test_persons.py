"""Who is meant by a function: a State under its adjective, a minister under a field, a name in capitals."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.language.sentence import sentence_of
from relatoria.model.actor import Actor


def _actors(text: str) -> tuple[Actor, ...]:
    return gather([read_file(text.encode(), "a.txt")]).actors


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        (
            "La delegación uruguaya recordó que en los puertos del país faltan todavía inspectores de trabajo.",
            "Uruguay",
            "delegación",
            "URY",
        ),
        (
            "El Gobierno ecuatoriano anunció que en los próximos meses abrirá dos oficinas en la frontera.",
            "Ecuador",
            "Gobierno",
            "ECU",
        ),
        ("El representante chileno dijo que faltan datos.", "Chile", "representante", "CHL"),
        ("The Peruvian delegation said that data were scarce.", "Peru", "delegation", "PER"),
        ("The Ghanaian representative said that data were scarce.", "Ghana", "representative", "GHA"),
        (
            "La délégation béninoise a rappelé que les données manquent dans la plupart des communes du pays.",
            "Bénin",
            "délégation",
            "BEN",
        ),
        ("De l'avis de la délégation tunisienne, les données manquent.", "Tunisie", "délégation", "TUN"),
    ],
)
def test_person_of_a_delegation_named_by_its_nation_is_the_state(text: str, name: str, role: str, country: str) -> None:
    [actor] = _actors(text)
    assert (actor.kind, actor.name.split(" (")[0], actor.role, actor.country) == ("state", name, role, country)


@pytest.mark.parametrize("text", ["The Lima delegation said that data were scarce.", "La misión parisina dijo que no."])
def test_person_of_a_delegation_named_by_a_town_is_no_state(text: str) -> None:
    assert [actor.kind for actor in _actors(text)] == ["organisation"]


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        (
            "Abrió el debate la Ministra de Trabajo del Uruguay, Sra. Inés Bravo, quien dijo que faltan inspectores.",
            "Inés Bravo",
            "Ministra de Trabajo",
            "URY",
        ),
        (
            "Le Ministre de la Santé du Mali, M. Issa Koné, a dit que tout manquait.",
            "Issa Koné",
            "Ministre de la Santé",
            "MLI",
        ),
        ("ANNA DE LA CRUZ-OBANDO (Chile) said that clinics lacked staff.", "Anna de la Cruz-Obando", None, "CHL"),
        ("Mr. Paul LEFORT (Chile) said that clinics lacked staff.", "Paul Lefort", None, "CHL"),
    ],
)
def test_person_is_named_as_running_text_has_it(text: str, name: str, role: str | None, country: str) -> None:
    [actor] = _actors(text)
    assert (actor.name, actor.role, actor.country) == (name, role, country)


def test_minister_of_a_field_is_nobody_who_spoke_before_without_that_function() -> None:
    text = "M. Jean Roux a dit que les greffes manquent de tout. Le ministre de la Justice assure que la loi viendra."
    assert [(actor.name, actor.role) for actor in _actors(text)] == [
        ("Jean Roux", None),
        ("Le ministre de la Justice", "Ministre de la Justice"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The new Fisheries Code, adopted in the spring, sets a limit for each of the eight basins.",
        "Pool lists of interpreters among neighbouring courts.",
        "Member States which conclude such agreements should see to it that the contract is read to the worker.",
    ],
)
def test_person_is_neither_a_text_nor_an_order_nor_many(text: str) -> None:
    said = "Ms. Ana Duarte said that data were scarce and that offices should share what they have."
    assert [actor.name for actor in _actors(f"{said}\n\n{text}")] == ["Ana Duarte"]


@pytest.mark.parametrize("titles", ["Ministers", "Co-Chairs", "Ambassadors"])
def test_two_who_share_a_title_in_the_plural_are_both_persons(titles: str) -> None:
    wording = f"{titles} Ana Ruiz (Peru) and Tom Hill (Ghana) said that fees should fall."
    spots = find_spots(scene_of(sentence_of(wording), "en"))
    assert [(spot.mention.name, spot.mention.country) for spot in spots] == [("Ana Ruiz", "PER"), ("Tom Hill", "GHA")]


def test_what_a_state_is_belongs_to_no_function() -> None:
    wording = "El delegado de Haití, Estado incluido en la lista de la OMS, pidió que cese toda contratación."
    (spot, *_) = find_spots(scene_of(sentence_of(wording), "es"))
    assert (spot.mention.name, spot.mention.country) == ("Haití", "HTI")


@pytest.mark.parametrize(
    ("language", "text", "name", "organisation"),
    [
        ("es", "Para el alcalde de Fuente Clara, Ramón Pastor Ibáñez, es una demanda antigua.", "Ramón Pastor Ibáñez",
         "Fuente Clara"),
        ("es", "La Sra. María Cruz López dijo que no había agua.", "María Cruz López", None),
        ("es", "La Sra. Ana Rey de la Vega dijo que no había agua.", "Ana Rey de la Vega", None),
        ("es", "Según el Obispo Juan Mora, no hay agua.", "Juan Mora", None),
        ("en", "The mayor of Stoke Green, Helen Dean Judge, said the road was closed.", "Helen Dean Judge",
         "Stoke Green"),
        ("en", "Mr. John Bishop said that the road was closed.", "John Bishop", None),
        ("en", "Bishop Helen Moore said that the road was closed.", "Helen Moore", None),
        ("fr", "Le maire de Saint-Aubin, Paul Évêque Martin, a dit que la route était fermée.", "Paul Évêque Martin",
         "Saint-Aubin"),
        ("fr", "M. Jean Abbé, de la mairie, a dit que non.", "Jean Abbé", "mairie"),
        ("fr", "L'abbé Pierre Martin a dit que non.", "Pierre Martin", None),
    ],
)  # fmt: skip
def test_a_function_may_be_a_family_name(language, text, name, organisation):
    (spot,) = find_spots(scene_of(sentence_of(text), language))
    assert (spot.mention.name, spot.mention.organisation) == (name, organisation)


def test_what_a_body_is_of_is_no_person():
    text = "Un comité, en el que estará la Federación de Asociaciones Serranas de Levante (FASEL), publicará los datos."
    assert find_spots(scene_of(sentence_of(text), "es")) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La Sra. Ana Paz Montenegro, Directora del Registro de HONDURAS, expuso la reforma.", "Ana Paz Montenegro"),
        ("Mr. Ray Jordan said that the register was open.", "Ray Jordan"),
        ("M. Paul Israël, directeur de l'état civil du MAROC, annonce une réforme.", "Paul Israël"),
        ("Mr. Peter Moss (Jordan) said that the register was open.", "Peter Moss"),
    ],
)
def test_a_family_name_that_is_also_that_of_a_state(text: str, name: str) -> None:
    assert [actor.name for actor in _actors(text)] == [name]


def test_a_body_without_something_is_no_person() -> None:
    actors = _actors("L'observatrice de Droits sans Frontières Sahel a dénoncé l'abandon des ports.")
    assert [actor.name for actor in actors] == ["Droits sans Frontières Sahel"]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("es", "Primero en hablar, Blas Real, presidente de los Estibadores, pidió luz.", "Blas Real", "presidente"),
        ("en", "First to speak, Blaise Royle, President of the Dockers' Union, asked for light.", "Blaise Royle",
         "President"),
        ("fr", "Premier à prendre la parole, Blaise Roy, président des Dockers, a demandé de la lumière.",
         "Blaise Roy", "président"),
    ],
)  # fmt: skip
def test_a_place_in_a_row_is_no_office(language: str, text: str, name: str, role: str) -> None:
    spot = find_spots(scene_of(sentence_of(text), language))[0]
    assert spot.mention.name == name
    assert (spot.mention.role or "").startswith(role)

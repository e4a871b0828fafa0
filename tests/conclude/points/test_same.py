"""Which statements of nearly the same words are one point: the same act, on the same terms, of the same thing."""

import pytest

from relatoria.conclude.likeness import leaning
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.instead import stands_instead
from relatoria.conclude.points.same import said_as, same
from relatoria.conclude.points.terms import same_terms, terms_of
from relatoria.conclude.points.voices import voices
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import Relation
from relatoria.testing.records import Said, record_of, state

CHAD, CHILE = state("TCD", "Chad"), state("CHL", "Chile")
K = ContributionKind


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Ports should open if crews are ill.", "Ports should open whether or not crews are ill."),
        ("en", "Ports should close by May 2031.", "Ports should close by June 2031."),
        ("en", "We call on Ghana to open its ports.", "We call on Togo to open its ports."),
        ("en", "The Delta Bank should open its books.", "The Harbour Bank should open its books."),
        ("es", "El puerto debe abrir antes de la cosecha.", "El puerto debe abrir después de la cosecha."),
        ("es", "La tasa debe bajar a la mitad.", "La tasa debe bajar un tercio."),
        ("es", "Sólo los puertos públicos deben abrir.", "Los puertos públicos deben abrir."),
        ("fr", "Les pays d'origine paient la traversée.", "Les pays de destination paient la traversée."),
        ("fr", "Le port ouvre au moins un jour.", "Le port ouvre au plus un jour."),
    ],
)
def test_same_terms_differ(language: str, one: str, other: str) -> None:
    assert not same_terms(terms_of(one, language), terms_of(other, language))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "Half of the ports are shut."), ("es", "La mitad de los puertos está cerrada.")),
        (("en", "We call on Chad to open its ports."), ("fr", "Nous demandons au Tchad d'ouvrir ses ports.")),
        (("en", "All Member States should open their ports."), ("en", "States should open their ports.")),
        (("es", "Antes de zarpar hay que avisar."), ("fr", "Il faut prévenir avant de partir.")),
    ],
)
def test_same_terms_agree(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert same_terms(terms_of(left[1], left[0]), terms_of(right[1], right[0]))


def test_same_terms_own_name_addresses_nobody() -> None:
    own = frozenset({"chad", "TCD"})
    assert same_terms(terms_of("Chad opened its ports.", "en", own), terms_of("We opened our ports.", "en"))


@pytest.mark.parametrize(
    ("language", "one", "other", "instead"),
    [
        ("en", "Owners should pay the crew.", "Captains should pay the crew.", True),
        ("es", "Instamos al banco a publicar sus tasas.", "Pedimos al puerto publicar sus tasas.", True),
        ("fr", "Notre école forme des pilotes en hiver.", "Notre école forme des plongeurs en hiver.", True),
        ("en", "Owners should pay the crew.", "The crew should be paid by owners.", False),
        ("en", "We urge owners to pay the crew.", "We call on owners to pay the crew.", False),
        ("es", "Hay que mejorar la salud de los marinos.", "Hay que mejorar la sanidad de los marinos.", False),
    ],
)
def test_stands_instead(language: str, one: str, other: str, instead: bool) -> None:
    assert stands_instead(one, other, language) is instead


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            Said(CHAD, "The river clinics reached remote villages in the north.", K.GOOD_PRACTICE),
            Said(
                CHILE, "the river clinics reached remote villages in the north", K.POSITION, relation=Relation.COMMEND
            ),
        ),
        (
            Said(CHAD, "Hemos creado una ventanilla para los marinos.", K.GOOD_PRACTICE, language="es"),
            Said(CHILE, "Crearemos una ventanilla para los marinos.", K.COMMITMENT, language="es"),
        ),
        (
            Said(CHAD, "Notre ministère publie les délais de chaque consulat.", K.GOOD_PRACTICE, language="fr"),
            Said(CHILE, "Les ministères devraient publier les délais de chaque consulat.", language="fr"),
        ),
    ],
)
def test_points_other_deeds_stand_apart(first: Said, second: Said) -> None:
    assert [point.actors for point in find_points(record_of([first, second])).points] == [("a-TCD",), ("a-CHL",)]


def test_same_who_stand_behind_one_sentence_say_the_same() -> None:
    said = [
        Said(CHAD, "A fee for empty containers should be set.", document="d"),
        Said(
            CHILE,
            "A fee for empty containers should be set.",
            relation=Relation.SUPPORT,
            targets=("Chad",),
            document="d",
        ),
    ]
    one, other = (said_as(voice, leaning(voice.text, "en")) for voice in voices(record_of(said)))
    assert not same(one, other)
    assert same(one, other._replace(place=one.place))

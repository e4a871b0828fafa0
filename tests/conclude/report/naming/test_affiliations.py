"""What stands in brackets after a person's name, in the language of the report."""

import pytest

from relatoria.conclude.report.naming.affiliations import place_of
from relatoria.model.actor import Actor, ActorKind


def of(body):
    return Actor("a1", ActorKind.PERSON, "Ada Moe", None, body, gender="f")


@pytest.mark.parametrize(
    ("body", "heard", "language", "expected"),
    [
        ("International Organization for Migration, IOM", "en", "es", "OIM"),
        ("Organización Internacional para las Migraciones (OIM)", "es", "fr", "OIM"),
        ("Remesa Veloz, a payment firm based in Quito", "en", "fr", "Remesa Veloz"),
        ("Remesa Veloz, empresa de pagos de Quito", "es", "en", "Remesa Veloz"),
        ("Remesa Veloz, une société de Quito", "fr", "es", "Remesa Veloz"),
        ("Remesa Veloz, a payment firm based in Quito", "en", "en", "Remesa Veloz, a payment firm based in Quito"),
        ("Financial Inclusion, World Bank", "en", "fr", "Banque mondiale"),
        ("Federación de Regantes, Lima", "es", "fr", "Federación de Regantes, Lima"),
    ],
)
def test_place_of_says_nothing_in_another_language_that_only_describes(body, heard, language, expected):
    assert place_of(of(body), language, heard) == expected


@pytest.mark.parametrize(
    ("body", "heard", "language", "expected"),
    [
        ("université du Ghana", "fr", "en", "University of Ghana"),
        ("University of the Gambia", "en", "fr", "Université de la Gambie"),
        ("Universidad del Perú", "es", "en", "University of Peru"),
        ("Bank of Ghana", "en", "es", "Banco de Ghana"),
        ("Banque du Rwanda", "fr", "fr", "Banque du Rwanda"),
        ("University of Ibadan", "en", "fr", "University of Ibadan"),
    ],
)
def test_place_of_names_what_is_called_by_its_state_in_the_language(body, heard, language, expected):
    assert place_of(of(body), language, heard) == expected


SPANISH = "La representante de la Red Trirregional de Diásporas, Sra. Ada Moe"


@pytest.mark.parametrize(
    ("other", "language", "expected"),
    [
        ("Ms. Ada Moe, Coordinator, Tri-Regional Diaspora Network", "en", "Tri-Regional Diaspora Network"),
        ("Ms. Ada Moe, Coordinator of the Tri-Regional Diaspora Network", "en", "Tri-Regional Diaspora Network"),
        ("Mme Ada Moe (Réseau trirégional des diasporas)", "fr", "Réseau trirégional des diasporas"),
        ("Mme Ada Moe, coordinatrice du Réseau trirégional des diasporas", "en", "Red Trirregional de Diásporas"),
        ("Ms. Ada Moe, Coordinator, African Youth Council", "en", "Red Trirregional de Diásporas"),
    ],
)
def test_place_of_takes_the_name_that_another_document_has_in_the_language(other, language, expected):
    moe = Actor("a1", ActorKind.PERSON, "Ada Moe", None, "Red Trirregional de Diásporas", aliases=(SPANISH, other))
    assert place_of(moe, language, "es") == expected


@pytest.mark.parametrize(
    ("language", "alias", "expected"),
    [
        ("es", "la Sra. Ada Moe (Noruega)", "Parlamento de Noruega"),
        ("en", "Ms. Ada Moe (Noruega)", "Parliament of Norway"),
        ("fr", "Mme Ada Moe, députée (Norvège)", "Parlement de la Norvège"),
        ("fr", "Mme Ada Moe, ancienne députée (Norvège)", "Norvège"),
    ],
)
def test_place_of_a_member_of_parliament_is_no_state(language, alias, expected):
    moe = Actor("a1", ActorKind.PERSON, "Ada Moe", None, "Noruega", "NOR", "parliament", "f", (alias,))
    assert place_of(moe, language) == expected

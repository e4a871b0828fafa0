import pytest

from relatoria.conclude.report.by_group import group_name
from relatoria.conclude.report.naming import (
    body_name,
    family_name,
    full_name,
    listed_name,
    lower_first,
    matter_of,
    number,
    short_name,
)
from relatoria.conclude.report.subjects import subject_of, without_own_name
from relatoria.model.actor import Actor, ActorKind

IOM = Actor("a1", ActorKind.ORGANISATION, "IOM", stakeholder_type="un_entity")
FIJI = Actor("a2", ActorKind.STATE, "Fiji", country="FJI")
RUIZ = Actor("a3", ActorKind.PERSON, "Ana María de la Ruiz", "Ministra", "Ministerio de Trabajo", "ECU", "state", "f")
OFFICE = Actor("a4", ActorKind.PERSON, "El Relator Especial", "Relator", None, None, None, "m")
UNION = Actor("a5", ActorKind.ORGANISATION, "Dockers United")
PARTY = Actor("a6", ActorKind.GROUP, "The Employers' group")
LONER = Actor("a7", ActorKind.PERSON, "Kim Bell", None, "Sindicato de la estiba", "CHL", "trade_union")


@pytest.mark.parametrize(
    ("actor", "language", "known", "expected"),
    [
        (IOM, "es", False, "la Organización Internacional para las Migraciones (OIM)"),
        (IOM, "es", True, "la OIM"),
        (FIJI, "fr", True, "les Fidji"),
        (UNION, "en", False, "Dockers United"),
        (PARTY, "en", True, "the Employers' group"),
    ],
)
def test_body_name(actor, language, known, expected):
    assert body_name(actor, language, known=known) == expected


def test_names_of_persons():
    assert full_name(RUIZ, "es", "es") == "la Sra. Ana María de la Ruiz, Ministra, Ministerio de Trabajo,"
    assert full_name(RUIZ, "en", "es") == "Ms. Ana María de la Ruiz (Ecuador)"
    assert short_name(RUIZ, "fr") == "Mme de la Ruiz"
    assert full_name(OFFICE, "es", "es") == "el Relator Especial"
    assert short_name(UNION, "en") == "Dockers United"
    assert family_name("") == ""


def test_listed_name_keeps_an_organisation_in_its_language():
    assert listed_name(LONER, "es", "es") == "Kim Bell (Sindicato de la estiba)"
    assert listed_name(LONER, "fr", "es") == "Kim Bell (Chili)"
    assert listed_name(OFFICE, "es") == "el Relator Especial"


@pytest.mark.parametrize(
    ("theme", "language", "expected"),
    [
        ("Salvar vidas", "es", "sobre cómo salvar vidas"),
        ("Datos", "es", "en materia de datos"),
        ("Return, readmission, reintegration", "en", "on return, readmission and reintegration"),
        ("Contrôle, évaluation et orientation", "fr", "en matière de contrôle, d’évaluation et d’orientation"),
        ("Combattre le trafic", "fr", "sur les moyens de combattre le trafic"),
        ("Envois de fonds : apport", "fr", "en matière d’envois de fonds : apport"),
        ("", "fr", ""),
    ],
)
def test_matter_of(theme, language, expected):
    assert matter_of(theme, language) == expected


def test_small_words():
    assert lower_first("OIM") == "OIM"
    assert number(1, "es", feminine=True) == "una"
    assert group_name("state", "fr") == "État"
    assert group_name("Working group 1", "es") == "Working group 1"


def test_subject_of():
    assert subject_of([FIJI], "fr").plural
    assert subject_of([RUIZ], "es").body == "state"
    assert subject_of([LONER], "es").body == "organisation"
    assert subject_of([IOM, RUIZ], "es").number == "plural"
    assert subject_of([Actor("x", ActorKind.PERSON, "Li")], "en").body == ""
    assert subject_of([Actor("x", ActorKind.ORGANISATION, " ")], "en").gender == "m"
    assert subject_of([Actor("x", ActorKind.STATE, "Algeria", country="DZA")], "fr").gender == "f"


@pytest.mark.parametrize(
    ("clause", "actor", "language", "expected"),
    [
        ("la OIM reconocía los avances", IOM, "es", "reconocía los avances"),
        ("IOM recognized progress", IOM, "en", "it recognized progress"),
        ("l'OIM reconnaît les progrès", IOM, "fr", "elle reconnaît les progrès"),
        ("Fiji recognized progress", FIJI, "en", "it recognized progress"),
        ("Kim Bell recognized progress", LONER, "en", "Kim Bell recognized progress"),
        ("others recognized progress", IOM, "en", "others recognized progress"),
    ],
)
def test_without_own_name(clause, actor, language, expected):
    assert without_own_name(clause, [actor], language) == expected


def test_without_own_name_of_several():
    assert without_own_name("IOM and Fiji agreed", [IOM, FIJI], "en") == "IOM and Fiji agreed"


def test_listed_name_names_a_state_in_the_reports_language():
    mayor = Actor("a8", ActorKind.PERSON, "Osman Toprak", "Deputy Mayor", "Turkey", None, "local_government", "m")
    assert [listed_name(mayor, language) for language in ("es", "en", "fr")] == [
        "el Sr. Osman Toprak (Türkiye)",
        "Mr. Osman Toprak (Türkiye)",
        "M. Osman Toprak (Türkiye)",
    ]

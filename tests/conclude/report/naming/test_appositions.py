"""What stands behind a name in a language in which its function was not said: never a piece of a post."""

import pytest

from relatoria.conclude.report.naming.appositions import bracket
from relatoria.conclude.report.naming.names import full_name, listed_name, short_name
from relatoria.model.actor import Actor, ActorKind

MOE = "Ada Moe"


def person(role=None, organisation=None, country=None, kind=None, gender="f", aliases=()):
    return Actor("a1", ActorKind.PERSON, "Ada Moe", role, organisation, country, kind, gender, aliases)


@pytest.mark.parametrize(
    ("role", "heard", "language", "expected"),
    [
        ("alcaldesa", "es", "en", "Ms. Ada Moe (Mayor of Cobán)"),
        ("Mayor", "en", "fr", "Mme Ada Moe (maire de Cobán)"),
        ("maire", "fr", "es", "la Sra. Ada Moe (alcaldesa de Cobán)"),
        ("Deputy Mayor", "en", "es", "la Sra. Ada Moe (vicealcaldesa de Cobán)"),
        ("gobernadora", "es", "fr", "Mme Ada Moe (gouverneure de Cobán)"),
        ("préfète", "fr", "en", "Ms. Ada Moe (Prefect of Cobán)"),
        ("concejala", "es", "en", "Ms. Ada Moe (Cobán)"),
    ],
)
def test_bracket_tells_a_seat_in_the_language(role, heard, language, expected):
    assert listed_name(person(role, "Cobán", "GTM", "local_government"), language, heard) == expected


def test_bracket_has_no_brackets_within():
    who = person(None, "Agence nationale de l’emploi (Anem)", None, "organisation")
    assert bracket(who, "fr", "fr") == "Agence nationale de l’emploi"


def test_bracket_keeps_the_body_of_a_governor():
    assert listed_name(person("governor", "Central Bank of the Lakes"), "es", "en") == (
        "la Sra. Ada Moe (Central Bank of the Lakes)"
    )


@pytest.mark.parametrize(
    ("role", "alias", "gender", "language", "expected"),
    [
        ("coronel", "", "m", "en", "Colonel Ada Moe (Panama)"),
        ("Captain", "", None, "fr", "le capitaine Ada Moe (Panama)"),
        (None, "Le général Ada Moe", None, "es", "el general Ada Moe (Panamá)"),
        ("capitaine", "", "f", "es", "la capitana Ada Moe (Panamá)"),
        ("secretaria general", "", "f", "en", "Ms. Ada Moe (Panama)"),
    ],
)
def test_a_rank_stands_before_the_name(role, alias, gender, language, expected):
    officer = person(role, None, "PAN", "state", gender, (alias,) if alias else ())
    assert listed_name(officer, language, "") == expected


def test_a_rank_stays_at_a_later_mention():
    assert short_name(person("Colonel", None, "KEN", "state", None), "fr", "en") == "le colonel Moe"


@pytest.mark.parametrize(
    ("body", "country", "heard", "language", "expected"),
    [
        ("Derechos de la Niñez", "ESP", "es", "en", "Ms. Ada Moe (Spain)"),
        ("Derechos de la Niñez", None, "es", "fr", "Mme Ada Moe"),
        ("Diaspora Affairs", "GMB", "en", "es", "la Sra. Ada Moe (Gambia)"),
        ("Ministerio de Trabajo de ese país", None, "es", "en", "Ms. Ada Moe"),
        (
            "Centro de Estudios del Desierto, de Chile",
            None,
            "es",
            "fr",
            "Mme Ada Moe (Centro de Estudios del Desierto, Chili)",
        ),
        ("Institute for Coastal Futures", None, "en", "es", "la Sra. Ada Moe (Institute for Coastal Futures)"),
    ],
)
def test_bracket_has_no_piece_of_a_post(body, country, heard, language, expected):
    assert listed_name(person(None, body, country), language, heard) == expected


def test_a_function_of_which_nothing_else_is_known_stands_in_marks():
    minister = person("ministra de la Familia", kind="state")
    assert full_name(minister, "en", "es") == "Ms. Ada Moe (“ministra de la Familia”)"
    assert full_name(minister, "fr", "es") == "Mme Ada Moe (« ministra de la Familia »)"
    assert full_name(minister, "es", "es") == "la Sra. Ada Moe, ministra de la Familia,"
    assert listed_name(minister, "en", "es") == "Ms. Ada Moe"
    assert full_name(person("asesora", kind="state"), "en", "es") == "Ms. Ada Moe"


@pytest.mark.parametrize(
    ("heard", "language", "expected"),
    [
        ("es", "es", "la Sra. Ada Moe, ministra senegalesa de la Familia,"),
        ("es", "fr", "Mme Ada Moe, ministre de la Famille, Sénégal,"),
        ("es", "en", "Ms. Ada Moe (Senegal)"),
    ],
)
def test_apposition_is_that_of_a_document_in_the_language(heard, language, expected):
    aliases = ("La ministra senegalesa de la Familia, Ada Moe", "Mme Ada Moe, ministre de la Famille")
    minister = person("ministra senegalesa de la Familia", None, "SEN", "state", aliases=aliases)
    assert full_name(minister, language, heard) == expected


def test_apposition_of_another_document_never_stands_beside_another_language():
    aliases = ("Ms. Ada Moe, Vice-Minister for Human Mobility", "Ada Moe, Viceministra de Movilidad Humana del Ecuador")
    minister = person("Vice-Minister for Human Mobility", "Ecuador", "ECU", "state", aliases=aliases)
    assert full_name(minister, "en", "en") == "Ms. Ada Moe, Vice-Minister for Human Mobility, Ecuador,"
    assert full_name(minister, "es", "en") == "la Sra. Ada Moe, Viceministra de Movilidad Humana del Ecuador,"


@pytest.mark.parametrize(
    ("role", "body", "expected"),
    [
        ("Adjoint au maire", "Palerme", "Mme Ada Moe, adjoint au maire de Palerme,"),
        ("Ministre de la mer", "Mali", "Mme Ada Moe, Ministre de la mer du Mali,"),
        ("Directrice générale", "Office des ports", "Mme Ada Moe, Directrice générale de l’Office des ports,"),
    ],
)
def test_apposition_in_french_has_a_capital_for_an_office_of_state_only(role, body, expected):
    assert full_name(person(role, body), "fr", "fr") == expected


@pytest.mark.parametrize(
    ("role", "body", "language", "expected"),
    [
        (
            "Principal Secretary",
            "Ministry of Health",
            "en",
            "Ms. Ada Moe, Principal Secretary, Ministry of Health, Malawi,",
        ),
        ("directora general de Empleo", None, "es", "la Sra. Ada Moe, directora general de Empleo, Malawi,"),
        ("Principal Secretary", "Dockers' Union", "en", "Ms. Ada Moe, Principal Secretary, Dockers' Union,"),
    ],
)
def test_apposition_names_the_state_of_who_speaks_for_it(role, body, language, expected):
    assert full_name(person(role, body, "MWI", "state"), language, language) == expected


@pytest.mark.parametrize(
    ("role", "language", "expected"),
    [
        ("présidente de séance", "fr", "Mme Ada Moe (Université de Lota)"),
        ("presidenta de la sesión", "es", "la Sra. Ada Moe (Université de Lota)"),
        ("session chair", "en", "Ms. Ada Moe (Université de Lota)"),
        ("professeure", "fr", "Mme Ada Moe, professeure de l’Université de Lota,"),
    ],
)
def test_who_leads_a_sitting_does_not_hold_that_office_where_they_are_from(role, language, expected):
    named = full_name(person(role, "Université de Lota", None, "academia"), language, language)
    assert named.replace("«", "").replace("»", "").replace("\u00a0", "").replace("’", "’") == expected

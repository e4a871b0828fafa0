import re

import pytest

from relatoria.conclude.report.grammar.subjects import after_name, head_at, opens_with, subject_of
from relatoria.model.actor import Actor, ActorKind

COMMA = re.compile(", (?P<rest>.+)")


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("El grupo 2, asociar a los municipios.", "grupo 2", "asociar a los municipios."),
        ("l’Union, associer les villes.", "Union", "associer les villes."),
        ("The Gambia, testing sirens.", "The Gambia", "testing sirens."),
        ("the Gambia, testing sirens.", "GAMBIA", "testing sirens."),
        ("Gambia tests sirens.", "Gambia", None),
        ("In Gambia, testing sirens.", "Gambia", None),
        ("Le Fonds (FIDA), payer d’avance.", "Fonds (FIDA)", "payer d’avance."),
    ],
)
def test_after_name_is_what_stands_behind_it_after_an_article_or_none(text: str, name: str, rest: str | None) -> None:
    match = after_name(text, name, COMMA)
    assert (match["rest"] if match else None) == rest


@pytest.mark.parametrize(
    ("name", "language", "plural"),
    [
        ("Las Alcaldesas y Presidentas de Comuna", "es", True),
        ("Mayors and Wardens", "en", True),
        ("Les Maires et Syndics", "fr", True),
        ("Group of African States", "en", False),
        ("Grupo de los 77 y China", "es", False),
        ("Caucus and Friends of Rivers", "en", False),
    ],
)
def test_subject_of_a_group_told_in_the_plural_is_plural(name: str, language: str, plural: bool) -> None:
    assert subject_of([Actor("a1", ActorKind.GROUP, name)], language).plural is plural


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La Conferencia propone abrir doce oficinas.", "es", "La Conferencia"),
        ("The Conference proposed opening twelve offices.", "en", "The Conference"),
        ("La Comisión propone abrir doce oficinas.", "es", ""),
        ("La conferencia propone abrir doce oficinas.", "es", ""),
        ("Abrir doce oficinas es poco.", "es", ""),
    ],
)
def test_head_at_finds_the_body_that_a_sentence_opens_with(text, language, expected):
    csm = Actor("a1", ActorKind.GROUP, "CSM")
    assert text[: head_at([csm], text, language)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile y Kenya reconocerán los títulos.", True),
        ("El Perú y Kenya reconocerán los títulos.", True),
        ("L’Argentine et le Pérou reconnaîtront les diplômes.", False),
        ("Doce Estados son parte; otros dos, a saber, Chile y Kenya, lo serán.", False),
    ],
)
def test_opens_with(text, expected):
    states = [
        Actor(f"a{at}", ActorKind.STATE, name, country=code)
        for at, (name, code) in enumerate((("Chile", "CHL"), ("Kenya", "KEN"), ("Perú", "PER")))
    ]
    assert opens_with(text, states) is expected


def test_head_at_leaves_a_body_that_is_named_in_full():
    union = Actor("a1", ActorKind.GROUP, "Union européenne")
    assert head_at([union], "L'Union européenne propose un fonds.", "fr") == 0
    assert head_at([union], "L'Union propose un fonds.", "fr") == len("L'Union")


@pytest.mark.parametrize(("country", "gender"), [("COM", "f"), ("USA", "m"), ("PHL", "f"), ("FRA", "f"), ("TGO", "m")])
def test_subject_of_a_state_has_the_gender_of_its_french_name(country, gender):
    assert subject_of([Actor("a1", ActorKind.STATE, country, country=country)], "fr").gender == gender


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council of Europe signalled a delay.", ""),
        ("The Council signalled a delay.", "The Council"),
        ("The Council of Elders signalled a delay.", ""),
    ],
)
def test_head_at_is_no_head_of_a_longer_name(text, expected):
    council = Actor("a1", ActorKind.ORGANISATION, "Council of Europe")
    assert text[: head_at([council], text, "en")] == expected


@pytest.mark.parametrize(
    ("body", "country", "kind", "expected"),
    [
        (None, "NOR", None, "state"),
        ("Norway", "NOR", "state", "state"),
        ("Ministry of Ports", "NOR", "state", "state"),
        ("Payments Division, Central Bank of Kenya", "KEN", "state", "institution"),
        ("Tenants' Union", "KEN", "trade_union", "organisation"),
        ("Norway", "NOR", "parliament", ""),
        ("Quito", "ECU", "local_government", "administration"),
    ],
)
def test_subject_of_somebody_says_what_we_stands_for(body, country, kind, expected):
    person = Actor("a1", ActorKind.PERSON, "Ada Moe", None, body, country, kind, "f")
    assert subject_of([person], "en").body == expected

"""Offices of the meeting and titles: told as such, never as an office of the country from which their holder comes."""

import pytest

from relatoria.conclude.report.naming.names import full_name, listed_name, short_name
from relatoria.conclude.report.naming.officers import doctor_of, leads, moderates, office_of_meeting
from relatoria.model.actor import Actor, ActorKind

CHAIR = Actor(
    "a1", ActorKind.PERSON, "Ana Ruiz", "Presidenta", "Colombia", "COL", "state", "f", ("Sra. Ruiz (Colombia)",)
)
HEAD = Actor(
    "a2", ActorKind.PERSON, "Ana Ruiz", "Presidenta", "Chile", "CHL", "state", "f", ("Ana Ruiz, Presidenta de Chile",)
)
UNION = Actor("a3", ActorKind.PERSON, "Ana Ruiz", "Presidenta", "Cámara de la Pesca", gender="f")
BARE = Actor("a4", ActorKind.PERSON, "The Chair", "Chair")
SCHOLAR = Actor("a5", ActorKind.PERSON, "Ada Hale", "Professor", "Coast University", stakeholder_type="academia")


@pytest.mark.parametrize(("actor", "expected"), [(CHAIR, True), (BARE, True), (HEAD, False), (UNION, False)])
def test_leads(actor, expected):
    assert leads(actor) is expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("es", "la Sra. Ana Ruiz (Presidenta de la sesión)"),
        ("en", "Ms. Ana Ruiz (Chair of the meeting)"),
        ("fr", "Mme Ana Ruiz (présidente de la séance)"),
    ],
)
def test_office_of_meeting_stands_in_the_place_of_the_country(language, expected):
    assert full_name(CHAIR, language, "es") == listed_name(CHAIR, language, "es") == expected


def test_office_of_meeting_is_that_of_nobody_else():
    assert not any(office_of_meeting(one, "es") for one in (HEAD, UNION, BARE, SCHOLAR))
    assert full_name(HEAD, "es", "es") == "la Sra. Ana Ruiz, Presidenta de Chile,"


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("es", "Prof. Ada Hale (Coast University)", "Prof. Hale"),
        ("en", "Professor Ada Hale (Coast University)", "Professor Hale"),
        ("fr", "Prof. Ada Hale (Coast University)", "Prof. Hale"),
    ],
)
def test_title_of_stands_for_an_honorific(language, first, later):
    assert full_name(SCHOLAR, language, "en") == first
    assert short_name(SCHOLAR, language, "en") == later


@pytest.mark.parametrize(
    ("gender", "alias", "said"),
    [
        ("f", "La Dra. Ada Hale (OPS)", ("la Dra. Ada Hale", "Dr. Ada Hale", "la Dre Ada Hale")),
        ("m", "El doctor Ada Hale", ("el Dr. Ada Hale", "Dr. Ada Hale", "le Dr Ada Hale")),
        (None, "Dr Ada Hale", ("Ada Hale", "Dr. Ada Hale", "le Dr Ada Hale")),
        ("f", "La Sra. Ada Hale", ("la Sra. Ada Hale", "Ms. Ada Hale", "Mme Ada Hale")),
    ],
)
def test_doctor_of_keeps_the_title_that_the_record_gives(gender, alias, said):
    known = Actor("a6", ActorKind.PERSON, "Ada Hale", gender=gender, aliases=(alias, "Ada Hale"))
    assert tuple(full_name(known, language, "es") for language in ("es", "en", "fr")) == said
    assert bool(doctor_of(known, "en")) is ("D" in alias.split("Ada")[0] or "doctor" in alias)


def test_who_moderates_leads_a_talk_whatever_the_body() -> None:
    assert moderates(Actor("a", ActorKind.PERSON, "Ada Moe", role="Moderator", organisation="Harbour Institute"))
    assert not moderates(Actor("a", ActorKind.PERSON, "Ada Moe", role="Director", organisation="Harbour Institute"))


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Vicepresidenta de la reunión"), ("en", "Vice-Chair of the meeting")]
)
def test_a_vice_chair_is_none_of_a_state(language: str, said: str) -> None:
    vice = Actor("a", ActorKind.PERSON, "Ada Moe", "Vicepresidenta", "Filipinas", "PHL", gender="f")
    assert office_of_meeting(vice, language) == said

"""A label that gives a function alone is whoever has spoken in it, or who presides; brackets tell posts; whom a turn
is for."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.transcripts.reader import transcript

SITTING = """Commission des ports

Présidence de Mme Coumba Sarr Ndiaye, présidente

Mme la présidente. – Mes chers collègues, nous entendons la ministre.

Mme Awa Diop Sène, ministre des Ports. – Les quais seront prêts en mars.

M. Luc Vasseur, ambassadeur de Belgique. – Mon pays y contribuera.

Mme la ministre. – Trente millions.

M. l'ambassadeur. – Dès 2027.

Mme la présidente. – Dernier thème : les grues.
"""

ROUND = """MODERATOR (Ms. Grace Otieno, Director, East African Port Institute): Welcome, all of you.

Ms. ADWOA BOATENG (Deputy Minister of Health, Ghana): I speak in my national capacity, although much of this was said
last year on behalf of the African Union. Very little has changed.

Mr. CHIKONDI BANDA (Principal Secretary, Ministry of Ports, Malawi): I must say, on behalf of Zambia and Zimbabwe, that
our experience has been otherwise.

Ms. LUCIA BARRAGAN (Vice-Minister for Human Mobility, Ecuador): We agree.

Ms. MAEVE CORRIGAN (Registrar, National Board for Pilots, Ireland): We do not.
"""


def read(wording: str, language: str) -> Attribution:
    """What a transcript tells of its speakers."""
    return transcript(text_of(wording, language))


def test_a_function_alone_is_who_spoke_in_it_or_presides() -> None:
    result = read(SITTING, "fr")
    names = {actor.id: actor.name for actor in result.actors}
    assert [names[one.actors[0]] for one in result.interventions] == [
        "Coumba Sarr Ndiaye", "Awa Diop Sène", "Luc Vasseur", "Awa Diop Sène", "Luc Vasseur", "Coumba Sarr Ndiaye",
    ]  # fmt: skip


def test_who_presides_over_another_body_does_not_preside_over_the_meeting() -> None:
    sitting = SITTING.partition("\n\n")[2].partition("\n\n")[2].replace("Mme la présidente", "M. le président")
    result = read(sitting.replace("ambassadeur de Belgique", "président de la Fédération des quais"), "fr")
    names = {actor.id: actor.name for actor in result.actors}
    assert names[result.interventions[-1].actors[0]] == "M. le président"


def test_two_who_spoke_in_a_function_leave_it_alone() -> None:
    result = read(SITTING.replace("M. Luc Vasseur, ambassadeur", "Mme Ana Gil, ministre"), "fr")
    assert "Mme la ministre" in {actor.name for actor in result.actors}


@pytest.mark.parametrize(
    ("name", "role", "organisation", "country"),
    [
        ("Adwoa Boateng", "Deputy Minister of Health", None, "GHA"),
        ("Chikondi Banda", "Principal Secretary", "Ministry of Ports", "MWI"),
        ("Lucia Barragan", "Vice-Minister for Human Mobility", None, "ECU"),
        ("Maeve Corrigan", "Registrar", "National Board for Pilots", "IRL"),
        ("Grace Otieno", "Moderator", "East African Port Institute", None),
    ],
)
def test_a_bracket_tells_post_body_and_country(
    name: str, role: str, organisation: str | None, country: str | None
) -> None:
    found = next(actor for actor in read(ROUND, "en").actors if actor.name == name)
    assert (found.role, found.organisation, found.country) == (role, organisation, country)


def test_each_of_those_for_whom_a_turn_is_spoken_counts_and_nobody_in_ones_own_capacity() -> None:
    result = read(ROUND, "en")
    names = {actor.id: actor.name for actor in result.actors}
    behind = {names[one.actors[0]]: [names[who] for who in one.on_behalf_of] for one in result.interventions}
    assert behind["Chikondi Banda"] == ["Zambia", "Zimbabwe"]
    assert behind["Adwoa Boateng"] == []


def test_function_with_its_bearer_in_brackets_is_that_bearer_later() -> None:
    wording = "\n\n".join((
        "The CHAIR (Ms. Ada Reid): I call Mr. Tane Walker of the Care Workers' Union.",
        "Mr. WALKER: Nights are work.",
        "The MINISTER FOR LABOUR (Mr. Sione Latu): A bill will come.",
        "Mr. WALKER: When?",
        "The MINISTER FOR LABOUR: Before the summer.",
    ))  # fmt: skip
    found = transcript(text_of(wording, "en"))
    names = {one.id: (one.name, one.organisation) for one in found.actors}
    said = [names[one.actors[0]] for one in found.interventions]
    assert said[-1] == ("Sione Latu", None)
    assert said[1][1] == "Care Workers' Union"

"""Who is one voice with whom; whom a sentence supports decides the side that its supporters stand on."""

import pytest

from relatoria.conclude.points.voices import units, voices
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import Actor, ActorKind

LEAD = (
    "CHAD called for a fund, supported by PERU. KENYA proposed shared fees, opposed by NORWAY. "
    "The EU preferred voluntary payments. "
)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "INDIA, supported by BRAZIL, opposed any mention of a levy on remittances.",
            {"India": False, "Brazil": False},
        ),
        (
            "INDIA, supported by BRAZIL, proposed that a levy on remittances be studied.",
            {"India": True, "Brazil": True},
        ),
        ("INDIA, opposed by BRAZIL, proposed that a levy on remittances be studied.", {"India": True, "Brazil": False}),
    ],
)
def test_voices_who_supports_an_opposition_is_against_too(sentence: str, sides: dict[str, bool]) -> None:
    record = gather([read_file(f"Summary of the negotiations\n\n{LEAD}{sentence}".encode(), "bulletin.txt")])
    named = {actor.id: actor.name for actor in record.actors}
    heard = [voice for voice in voices(record) if "levy" in voice.text]
    assert {named[actor]: voice.for_it for voice in heard for actor in voice.actors} == sides


def test_units_a_body_and_those_of_it_are_one_voice_in_whatever_language() -> None:
    actors = (
        Actor("p1", ActorKind.PERSON, "Ines Roth", organisation="International Labour Organization (ILO)"),
        Actor("o1", ActorKind.ORGANISATION, "OIT"),
        Actor("p2", ActorKind.PERSON, "Karim Sow", organisation="Organisation internationale du Travail"),
        Actor("p3", ActorKind.PERSON, "Ana Ruiz", organisation="World Health Organization"),
        Actor("p4", ActorKind.PERSON, "Luc Petit", organisation="OMS"),
        Actor("o2", ActorKind.ORGANISATION, "Harbour Watch"),
        Actor("p5", ActorKind.PERSON, "Mia Chen", organisation="Harbour Watch"),
    )
    one = units(actors)
    assert [one[actor.id] for actor in actors] == ["o1", "o1", "o1", "p3", "p3", "o2", "o2"]


def test_units_of_a_body_that_is_not_known_people_count_for_themselves() -> None:
    actors = tuple(Actor(f"p{at}", ActorKind.PERSON, f"Dr {at}", organisation="Institute of Tides") for at in (1, 2))
    assert units(actors) == {"p1": "p1", "p2": "p2"}

"""Who is one voice with whom; whom a sentence supports decides the side that its supporters stand on."""

from pathlib import Path

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.voices import members_of_groups, units, voices
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


@pytest.mark.parametrize(
    ("said", "voices_of_it"),
    [
        ("La representante de {} dijo que no debían cobrarse tasas de atraque a los barcos de pesca.", ["Chile", "UE"]),
        ("The representative of {} said that fishing boats should never pay mooring fees.", ["Chile", "EU"]),
        ("Le représentant de {} a dit que les bateaux de pêche ne devaient pas payer de droits.", ["Chili", "UE"]),
    ],
)
def test_points_a_group_and_its_members_are_one_voice(tmp_path: Path, said: str, voices_of_it: list[str]) -> None:
    names = {
        "La": ("Francia", "Chile", "la UE"),
        "Th": ("France", "Chile", "the EU"),
        "Le": ("France", "Chili", "l'UE"),
    }
    lines = [said.format(name) for name in names[said[:2]]]
    (tmp_path / "record.txt").write_text("\n\n".join(["Summary record", *lines]), encoding="utf-8")
    record = gather([read_file(tmp_path / "record.txt")])
    named = {actor.id: actor.name for actor in record.actors}
    (point,) = find_points(record).points
    assert sorted(named[actor] for actor in point.actors) == voices_of_it
    assert point.exposed == 2


def test_members_of_groups_are_those_that_the_record_or_the_vocabulary_tells() -> None:
    actors = (
        Actor("g1", ActorKind.GROUP, "Alliance of Small Ports", members=("s1",)),
        Actor("s1", ActorKind.STATE, "Fiji", country="FJI"),
        Actor("g2", ActorKind.GROUP, "MERCOSUR"),
        Actor("p1", ActorKind.PERSON, "Ana Ruiz", country="URY", stakeholder_type="state"),
        Actor("s2", ActorKind.STATE, "Kenya", country="KEN"),
        Actor("o1", ActorKind.ORGANISATION, "European Union"),
        Actor("s3", ActorKind.STATE, "Spain", country="ESP"),
    )
    assert members_of_groups(actors) == {"g1": {"s1"}, "g2": {"p1"}}

"""Who goes on: after several who spoke together, after who spoke for a body or a State."""

from __future__ import annotations

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file


def _given(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The first word of every passage and whose it is, in order."""
    record = gather([read_file(text.encode(), "record.txt")])
    names = {actor.id: actor.name for actor in record.actors}
    said = ((p.start, tuple(names[a] for a in one.actors)) for one in record.interventions for p in one.passages)
    return [(record.documents[0].text[start:].split()[0], who) for start, who in sorted(said)]


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("Mexico and Peru asked for a registry. It would cost little.", "It"),
        ("México y el Perú pidieron un registro. La inversión sería pequeña.", "La"),
        ("Le Mexique et le Pérou ont demandé un registre. La dépense serait faible.", "La"),
    ],
)
def test_what_follows_several_is_nobodys(text: str, theirs: str) -> None:
    given = _given(text)
    assert [len(who) for _, who in given] == [2]
    assert theirs not in [first for first, _ in given]


def test_what_points_to_whoever_spoke_before_several_is_theirs() -> None:
    text = (
        "La Sra. Ana Paz, Ministra de Trabajo del Paraguay, dijo que faltaban inspectores. El Paraguay y la Argentina "
        "intercambiaban registros. Su Gobierno preparaba una reforma."
    )
    assert _given(text)[-1] == ("Su", ("Ana Paz",))


def test_words_in_the_plural_find_those_who_spoke_together() -> None:
    assert _given("Mexico and Peru asked for a registry. They added that it would cost little.")[-1] == (
        "They",
        ("Mexico", "Peru"),
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tonga said that wages were low. Samoa and Kiribati both warned of debt.", ("Samoa", "Kiribati")),
        ("Chile dijo que faltaba dinero. El Perú y México, ambos, pidieron un plazo.", ("Perú", "México")),
        ("Chile spoke of wages. Ms. Ana Paz and Mr. Juan Ríos both said no.", ("Ana Paz", "Juan Ríos")),
    ],
)
def test_both_are_the_two_named_right_before_the_word(text: str, names: tuple[str, ...]) -> None:
    assert _given(text)[-1][1] == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mr. Kofi Asante, Deputy Minister of Labour of Ghana, said that inspectors were few. The Government "
            "intended to bring a new Act before Parliament.",
            "Kofi Asante",
        ),
        (
            "La Côte d'Ivoire a dit que les tablettes coûtaient cher. L'État prendra à sa charge un tiers de la somme.",
            "Côte d'Ivoire",
        ),
        (
            "El Sr. Luis Gómez, Ministro de Salud de Honduras, dijo que faltaban médicos. El Gobierno anunció un "
            "concurso.",
            "Luis Gómez",
        ),
    ],
)
def test_the_government_is_whoever_speaks_for_its_state(text: str, speaker: str) -> None:
    assert [who for _, who in _given(text)] == [(speaker,), (speaker,)]


def test_whoever_spoke_for_a_body_goes_on_with_what_is_theirs() -> None:
    text = (
        "Ms. Ana Paz, Special Rapporteur on migrants, said that deaths were not counted. The representative of the "
        "International Organization for Migration said that few States published data. Her organization could offer "
        "training."
    )
    assert _given(text)[-1] == ("Her", ("International Organization for Migration",))


def test_what_members_of_a_body_did_is_told_by_who_has_the_floor() -> None:
    text = (
        "La Sra. Ana Paz, Ministra de Trabajo del Paraguay, dijo que faltaban inspectores. Los países miembros de la "
        "Conferencia de Puertos compartían registros y forjaban alianzas."
    )
    assert _given(text)[-1] == ("Los", ("Ana Paz",))

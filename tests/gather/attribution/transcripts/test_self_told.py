"""Who says the own name first under a label of the floor."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.transcripts.introduced import speaker_label
from relatoria.gather.attribution.transcripts.self_told import self_told
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("surface", "said", "name", "organisation", "country"),
    [
        ("QUESTION FROM THE FLOOR (Norway)", "Kari Holm, Norway.", "Kari Holm", None, "NOR"),
        ("FLOOR (Academia)", "Piotr Zalewski, Gdansk.", "Piotr Zalewski", None, None),
        ("FLOOR (Weavers' Union)", "Hi. Rosa Lind, I'm a dyer.", "Rosa Lind", "Weavers' Union", None),
        ("AUDIENCE MEMBER", "Good day, I'm Rosa Lind from the Union of Dyers.", "Rosa Lind", "Union of Dyers", None),
        ("PÚBLICO", "Me llamo Rosa Lindo, de la Red de Tejedoras.", "Rosa Lindo", "Red de Tejedoras", None),
        ("SALLE", "Je suis Rose Linde, du Réseau des tisserandes.", "Rose Linde", "Réseau des tisserandes", None),
        ("QUESTION (Ms. Lind, Youth Forum)", "Rosa Lind.", "Rosa Lind", "Youth Forum", None),
    ],
)
def test_self_told_is_who_the_first_sentence_names(
    surface: str, said: str, name: str, organisation: str | None, country: str | None
) -> None:
    label = speaker_label(surface)
    assert label is not None
    found = self_told(label, [sentence_of(said)])
    assert (found.name, found.organisation, found.country) == (name, organisation, country)
    assert not found.unnamed


@pytest.mark.parametrize(
    "said", ["Madam Chair, roads matter.", "Costa Rica, Portugal and Chad did it.", "Roads need lights, all of them."]
)
def test_self_told_of_no_name_is_the_label(said: str) -> None:
    label = speaker_label("QUESTION FROM THE FLOOR (Norway)")
    assert label is not None
    assert self_told(label, [sentence_of(said)]) is label


def test_self_told_of_no_label_of_the_floor_is_the_label() -> None:
    label = speaker_label("NORWAY")
    assert label is not None
    assert self_told(label, [sentence_of("Kari Holm, Oslo.")]) is label

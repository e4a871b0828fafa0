"""Groups that report back under their numbers."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of

from relatoria.gather.attribution.mentions.numbered_groups import NumberedGroups
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


def read(document: str, heading: str, wording: str, language: str) -> list[str]:
    groups = NumberedGroups(text_of(document, language))
    groups.heading(heading)
    scene = scene_of(sentence_of(wording), language)
    return [spot.mention.name for spot in groups.read(scene, find_spots(scene))]


@pytest.mark.parametrize(
    ("language", "document", "heading", "wording", "expected"),
    [
        ("fr", "Premier groupe. Deuxième groupe.", "Premier groupe : l'accueil", "Le groupe voudrait un abri.",
         ["Premier groupe"]),
        ("fr", "Le groupe 1 et le groupe 2.", "", "Le groupe 2, qui a travaillé, a souhaité un taux.", ["Groupe 2"]),
        ("es", "Grupo 1. Mesa tres.", "Grupo 1: caminos", "Se leería por radio, sugirió el grupo.", ["Grupo 1"]),
        ("en", "Group one. Group two.", "Group two: money", "The group of donors paid.", []),
        ("en", "Group one alone.", "Group one", "Parents could not, the group felt.", ["group"]),
    ],
)  # fmt: skip
def test_numbered_groups_in_sentence(
    language: str, document: str, heading: str, wording: str, expected: list[str]
) -> None:
    assert read(document, heading, wording, language) == expected

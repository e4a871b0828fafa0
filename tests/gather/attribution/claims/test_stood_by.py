"""Those behind «by» back or oppose whoever spoke before, each of them, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of

from relatoria.gather.attribution.claims.stood_by import stood_by
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of
from relatoria.model.intervention import Relation


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        (
            "en",
            "She was supported by Kenya and Ghana, and opposed by Norway.",
            ["support Kenya Ghana", "oppose Norway"],
        ),
        ("en", "He was backed on that point by Sweden and Iceland.", ["support Sweden Iceland"]),
        ("en", "The proposal was supported by Peru and Ms. Ada Moe.", ["support Peru Ada Moe"]),
        ("en", "Peru was supported by Chile.", []),  # by name, and other rules' matter
        ("en", "She was invited by Kenya.", []),
        ("es", "Fue respaldada por Chile y el Perú.", ["support Chile Perú"]),
        ("es", "Fue apoyado en este punto por Suecia, Islandia y Dinamarca.", ["support Suecia Islandia Dinamarca"]),
        ("es", "La propuesta fue rechazada por Noruega.", ["oppose Noruega"]),
        ("es", "Fue recibido por Noruega.", []),
        ("fr", "Il est appuyé sur ce point par la Gambie, la Guinée et le Mali.", ["support Gambie Guinée Mali"]),
        ("fr", "Elle est soutenue par le Kenya et rejetée par la Norvège.", ["support Kenya", "oppose Norvège"]),
        ("fr", "Il est invité par le Kenya.", []),
    ],
)
def test_stood_by(language: str, wording: str, expected: list[str]) -> None:
    scene = scene_of(sentence_of(wording), language)
    claims = stood_by(scene, find_spots(scene))
    assert [" ".join((one.relation.value, *(spot.mention.name for spot in one.spots))) for one in claims] == expected


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        (
            "en",
            "Ms. Moe (Peru) said that nothing grew. She was backed by Kenya and Ghana. She added that it rained.",
        ),
        (
            "es",
            "La Sra. Moe (Perú) dijo que nada crecía. Fue apoyada por Kenya y Ghana. La oradora añadió que no llovía.",
        ),
        (
            "fr",
            "Mme Moe (Pérou) dit que tout manque. Elle est appuyée par le Kenya et le Ghana. Elle ajoute un chiffre.",
        ),
    ],
)
def test_stood_by_is_towards_whoever_spoke_and_goes_on(language: str, wording: str) -> None:
    found = reported(text_of(wording, language))
    names = {actor.id: actor.name for actor in found.actors}
    backing = [one for one in found.interventions if one.relation is Relation.SUPPORT]
    assert [([names[a] for a in one.actors], [names[a] for a in one.targets]) for one in backing] == [
        (["Kenya", "Ghana"], ["Moe"])
    ]
    last = max(found.interventions, key=lambda one: one.passages[-1].end)
    assert [names[a] for a in last.actors] == ["Moe"]


@pytest.mark.parametrize(
    ("wording", "opens"), [("He was opposed by Norway.", False), ("The levy was opposed by Norway.", True)]
)
def test_stood_by_gives_the_floor_to_whoever_opposes_a_thing(wording: str, opens: bool) -> None:
    scene = scene_of(sentence_of(wording), "en")
    assert [one.frames for one in stood_by(scene, find_spots(scene))] == [opens]

"""Claims that all agree: read as claims of the report, in three languages."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.claims.consensus import consensus_claim
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("language", "wording", "claims"),
    [
        ("es", "Hubo amplio consenso en que faltaba agua.", True),
        ("es", "Existía la sensación general de que faltaba agua.", True),
        ("es", "Existía una sensación general de abandono.", True),
        ("es", "No hubo consenso sobre el agua.", False),
        ("en", "There was broad agreement that water was lacking.", True),
        ("en", "There was a general feeling that water was lacking.", True),
        ("en", "There was no agreement on water.", False),
        ("en", "Ms. Ruth Banda took a general view of the matter.", False),
        ("fr", "Un large consensus s'est dégagé sur l'eau.", True),
        ("fr", "Le sentiment général était que l'eau manquait.", True),
        ("fr", "Il n'y a pas eu de consensus sur l'eau.", False),
    ],
)
def test_consensus_claim(language: str, wording: str, claims: bool) -> None:
    scene = scene_of(sentence_of(wording), language)
    assert bool(consensus_claim(scene, find_spots(scene))) is claims

"""A sentence that opens with who asked is given to the one who answers."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.claims.answering import answer_only
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "Asked by Peru how it would pay, the delegation said that nobody knew.", ["the delegation"]),
        ("en", "Pressed by Ms. Ortiz on costs, Mr. Diallo, for his part, said that they were low.", ["Mr. Diallo"]),
        ("es", "A preguntas del Uruguay, que pidió cifras, la secretaría respondió que no.", ["secretaría"]),
        ("fr", "Relancé par Mme Diop, qui voulait des chiffres, le secrétariat a promis une note.", ["secrétariat"]),
        ("en", "Ms. Ortiz said that Mr. Diallo knew.", ["Ms. Ortiz", "Mr. Diallo"]),
    ],
)
def test_answer_only_of_sentence(language: str, wording: str, expected: list[str]) -> None:
    scene = scene_of(sentence_of(wording), language)
    assert [spot.mention.surface for spot in answer_only(scene, find_spots(scene))[1]] == expected

"""Whom a relative clause about another names: what the sentence announces is not theirs."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.claims.inserted import outside_clauses
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


def outside(language, text):
    scene = scene_of(sentence_of(text), language)
    return [one.mention.name for one in outside_clauses(scene, find_spots(scene))]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("es", "Una comisión, en la que participarán Kenya y Ghana, publicará los datos en mayo.", []),
        ("es", "El fondo, al que contribuyen Francia, Malí y el Perú, se abrirá en mayo.", []),
        ("en", "A panel, on which Kenya, Ghana and Peru sit, will report in May.", []),
        ("en", "Kenya, in which Ghana trusts, will report in May.", ["Kenya"]),
        ("en", "The meeting, at which Kenya said that it would pay, closed in May.", ["Kenya"]),
        ("fr", "Une commission, dont feront partie le Kenya et Oxfam, présentera un rapport en mai.", []),
        ("fr", "Le Kenya, qui préside, et le Ghana publieront les données.", ["Kenya", "Ghana"]),
    ],
)
def test_outside_clauses(language, text, names):
    assert outside(language, text) == names

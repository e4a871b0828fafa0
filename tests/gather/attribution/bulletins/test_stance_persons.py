"""Persons in bulletins and reviews: whose sentence is left to the reader of reported speech."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.bulletins.stance_persons import speaks_in_person
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("Jacinta Oviedo, directora de la caja, mostró un validador.", True),
        ("El experto de Uruguay, Néstor Arocena, no quedó satisfecho.", True),
        ("Ni una sola audiencia se tradujo, sostuvo su portavoz, Enereida Montezuma.", True),
        ("The ILO, through its adviser Bruno Caldeira, warned of gaps.", True),
        ("L'UE, par la voix de la France, a proposé un texte.", False),
        ("Costa Rica, país examinador, pidió cifras.", False),
        ("La cofacilitadora, Amparo Lizárraga, presentó un texto.", False),
        ("The proposal, backed by Peru, was adopted.", False),
    ],
)
def test_speaks_in_person_of_sentence(wording: str, expected: bool) -> None:
    assert speaks_in_person(sentence_of(wording)) is expected

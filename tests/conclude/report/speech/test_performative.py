"""What is somebody's proposal is told as proposed."""

import pytest

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.speech.performative import act, act_of_noun


@pytest.mark.parametrize(
    ("clause", "language", "told"),
    [
        ("her proposal was that a map be drawn", "en", "proposed that a map be drawn"),
        ("their plea was for masters to wait", "en", "pleaded for masters to wait"),
        ("her proposals were many", "en", None),
        ("su propuesta era que se abriera el muelle", "es", "propuso que se abriera el muelle"),
        ("son avis est qu’il faut attendre", "fr", "estime qu’il faut attendre"),
    ],
)
def test_act_of_noun(clause: str, language: str, told: str | None) -> None:
    assert act_of_noun(clause, language) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("her organization called on every council to map its drains", "called on every council to map its drains"),
        ("her organization urged States to support its plan", None),
    ],
)
def test_act_keeps_whose_it_is(clause: str, told: str | None) -> None:
    assert act(clause, "en", Subject(gender="f", body="organisation", person=True)) == told

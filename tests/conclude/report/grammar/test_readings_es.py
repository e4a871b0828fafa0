import pytest

from relatoria.conclude.report.grammar.readings_es import (
    is_conditional,
    is_past,
    may_be_infinitive,
    readings_of,
    with_clitic,
)
from relatoria.conclude.report.grammar.tokens import tokenise


def test_readings_of():
    assert [(one.lemma, one.tense, one.person) for one in readings_of("riega")] == [("regar", "present", "3s")]
    assert readings_of("mesa") == []


@pytest.mark.parametrize(("word", "past"), [("terminó", True), ("termina", False), ("abrimos", False), ("mesa", False)])
def test_is_past(word, past):
    assert is_past(word) is past


@pytest.mark.parametrize(
    ("text", "expected"), [("los alquila", True), ("los once", False), ("la alquila", False), ("los de", False)]
)
def test_with_clitic(text, expected):
    before, token = tokenise(text)
    assert with_clitic(token, before) is expected


@pytest.mark.parametrize(("word", "expected"), [("pedirles", True), ("pedir", True), ("pide", False)])
def test_may_be_infinitive(word, expected):
    assert may_be_infinitive(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("pagaría", True), ("secretaría", False), ("prefería", False)])
def test_is_conditional(word, expected):
    assert is_conditional(word) is expected

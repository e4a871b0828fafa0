"""A State's name that closes a body's is not the State's."""

import pytest

from relatoria.gather.attribution.words.named import national_bodies, states_named
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("text", "bodies", "states"),
    [
        ("Business Fiji offered to share a guide.", ["Business Fiji"], []),
        ("La red Transparencia Guatemala pidió datos.", ["Transparencia Guatemala"], []),
        ("Save the Children Honduras lamentó la demora.", ["Save the Children Honduras"], []),
        ("Les Médecins du Monde Haïti demandent un délai.", ["Médecins du Monde Haïti"], []),
        ("Only Kenya objected, and Mali supported Fiji.", [], ["Kenya", "Mali", "Fiji"]),
        ("El grupo, Chile y la Red pidieron datos.", [], ["Chile"]),
    ],
)
def test_national_bodies(text: str, bodies: list[str], states: list[str]) -> None:
    sentence = sentence_of(text)

    assert [text[start:end] for start, end, _ in national_bodies(sentence)] == bodies
    assert [text[start:end] for start, end, _ in states_named(sentence)] == states

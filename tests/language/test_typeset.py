"""Typography of sentences in three languages."""

import pytest

from relatoria.language.typeset import typeset


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("il dit: « oui »; 5 % d'entre eux.", "fr", "Il dit: «\u202foui\u202f»\u202f; 5\u202f% d’entre eux."),
        ("it grew by 5%..", "en", "It grew by 5 per cent."),
        ("he said: “5 % of us”, or 6%.", "en", "He said: “5 % of us”, or 6 per cent."),
        ("creció un 5 %.", "es", "Creció un 5\u00a0%."),
        ("a , b,, c.", "en", "A, b, c."),
    ],
)
def test_typeset(text, language, expected):
    assert typeset(text, language) == expected

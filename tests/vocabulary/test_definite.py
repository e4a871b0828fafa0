"""Bodies with their articles."""

import pytest

from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.definite import short_body


@pytest.mark.parametrize(
    ("code", "language", "expected"),
    [
        ("IOM", "es", "la OIM"),
        ("IOM", "en", "IOM"),
        ("IOM", "fr", "l’OIM"),
        ("EU", "en", "the EU"),
        ("UN_SECRETARIAT", "en", "the United Nations Secretariat"),
    ],
)
def test_short_body(code, language, expected):
    assert short_body(bodies()[code], language) == expected

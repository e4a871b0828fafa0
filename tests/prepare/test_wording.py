"""Seams of phrases: contraction between a phrase and what fills it, never inside."""

import pytest

from relatoria.prepare.wording import attach, catalogue, without_article
from relatoria.vocabulary.places import LANGUAGES


@pytest.mark.parametrize(
    ("preposition", "words", "language", "said"),
    [
        ("a", "el fomento de el Salvador", "es", "al fomento de el Salvador"),
        ("de", "les moyens de les créer", "fr", "des moyens de les créer"),
        ("de", "États", "fr", "d’États"),
        ("to", "the States", "en", "to the States"),
    ],
)
def test_attach_contracts_at_the_seam_only(preposition, words, language, said):
    assert attach(preposition, words, language) == said


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("el Pacto", "es", "Pacto"),
        ("the Compact", "en", "Compact"),
        ("l’accord", "fr", "accord"),
        ("Lelo", "es", "Lelo"),
    ],
)
def test_without_article(words, language, said):
    assert without_article(words, language) == said


def test_every_phrase_speaks_three_languages():
    assert {frozenset(row) for keys in catalogue().values() for row in keys.values()} == {frozenset(LANGUAGES)}

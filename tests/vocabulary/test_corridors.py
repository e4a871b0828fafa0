"""Corridors as codes."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.corridors import corridor_label, corridor_roles, place_name
from relatoria.vocabulary.labels import label


@pytest.mark.parametrize(
    ("code", "roles"),
    [
        ("NPL>QAT", (("NPL", "origin"), ("QAT", "destination"))),
        ("GTM>MEX>USA", (("GTM", "origin"), ("MEX", "transit"), ("USA", "destination"))),
        ("LBY>>NER", (("LBY", "destination"), ("NER", "return"))),
        ("NPL<>QAT", (("NPL", ""), ("QAT", ""))),
        ("011>150", (("011", "origin"), ("150", "destination"))),
        ("NPL", ()),
        ("somewhere", ()),
    ],
)
def test_corridor_roles(code: str, roles: tuple[tuple[str, str], ...]) -> None:
    assert corridor_roles(code) == roles


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        ("NPL>QAT", "es", "Nepal → Qatar"),
        ("GIN>MAR", "fr", "Guinée → Maroc"),
        ("LBY>>NER", "en", "Libya ↩ Niger"),
        ("NPL<>QAT", "en", "Nepal ↔ Qatar"),
        ("011>150", "fr", "Afrique occidentale → Europe"),
        ("somewhere", "en", ""),
    ],
)
def test_corridor_label(code: str, language: str, words: str) -> None:
    assert (corridor_label(code, language), label("corridor", code, language)) == (words, words)


def test_place_name_of_an_unknown_code() -> None:
    assert place_name("XXX", "en") == "XXX"

"""Loaded words are advised about in the three languages, and quoted ones are left to whoever said them."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.files import read_data
from relatoria.vocabulary.neutral import advise, lint_neutral

CASES = [
    ("en", "They spoke of illegal migrants.", [("illegal migrants", "migrants in an irregular situation")]),
    ("en", "An Influx of migrants came.", [("Influx of migrants", "arrivals of migrants, with their number")]),
    ("es", "Se habló de la inmigración ilegal.", [("inmigración ilegal", "migración irregular")]),
    ("es", "Una oleada de migrantes llegó.", [("oleada de migrantes", "llegadas de migrantes, con su número")]),
    ("fr", "Ce sont de faux réfugiés.", [("faux réfugiés", "demandeurs d’asile déboutés")]),
    ("en", "He called them «illegal migrants» and she said “aliens”.", []),
    ("en", "Illegally employed workers and alienation are other matters.", []),
    ("es", "Los migrantes en situación irregular tienen derechos.", []),
    ("pt", "Falou-se de migrantes ilegales.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_advise_names_loaded_words_and_what_to_write(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = advise(text, language)
    assert [(one.words, one.instead) for one in found] == expected
    assert all(text[one.start :].startswith(one.words) and one.why and one.source for one in found)


def test_lint_neutral_finds_nothing_in_the_shipped_data() -> None:
    assert list(lint_neutral(read_data)) == []


def test_lint_neutral_finds_what_lacks_and_what_contradicts() -> None:
    text = """
[one]
es = ["x"]
en = ["loaded"]
fr = []
instead = { es = "y", en = "Loaded", fr = "z" }
why = { es = "w", en = "w", fr = "w" }
source = ""
"""
    assert list(lint_neutral(lambda name: text)) == [
        "neutral.toml [one]: what stands instead is loaded itself in en",
        "neutral.toml [one]: not in fr",
        "neutral.toml [one]: no source",
    ]

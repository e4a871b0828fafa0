"""Codes cited by their number."""

import re

import pytest

from relatoria.gather.themes.cited import cited
from relatoria.gather.themes.code import code_text
from relatoria.language.fold import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("faster work on objective 23 of the Compact", ["gcm:23"]),
        ("los objetivos 2, 5 y 21 del Pacto Mundial", ["gcm:2", "gcm:5", "gcm:21"]),
        ("l’objectif 21 appelle une coopération", ["gcm:21"]),
        ("el objetivo 2 de la reunión", []),
        ("Objective 24 of the Compact", []),
        ("SDG 13 and target 10.7", ["sdg:13", "sdg_target:10.7"]),
        ("el ODS 08 y la meta 10.c", ["sdg:8", "sdg_target:10.c"]),
        ("los Objetivos de Desarrollo Sostenible 3 y 4", ["sdg:3", "sdg:4"]),
        ("a target of 30 vessels", []),
        ("el 6 de mayo", []),
        ("target 10", []),
        ("Goal 6 in 30 cities", ["sdg:6"]),
    ],
)
def test_cited(text, expected):
    words = re.findall(r"\w+", fold(text))
    assert [f"{vocabulary}:{code}" for vocabulary, code, _ in cited(words)] == expected


def test_code_text_puts_the_cited_code_first():
    themes = code_text("Spain recalled objective 17 of the Compact and spoke of visas.", "en", ("gcm",))
    assert (themes[0].code, themes[0].why) == ("17", "“objective 17”")

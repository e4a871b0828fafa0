"""Gates before patterns of phrases."""

from __future__ import annotations

import pytest

from relatoria.language.gate import Gate


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("segun los datos", True),
        ("el acuerdo", True),  # the longest word of «de acuerdo con» is enough to look further
        ("d apres l oim", True),
        ("basadas en cifras", True),
        ("de con en", False),
        ("perhaps", False),
        ("", False),
    ],
)
def test_gate_opens_whole_words(text: str, opens: bool) -> None:
    gate = Gate(["segun", "de acuerdo con", "basad[oa]s? en", "d'apres", "per"], whole=True)
    assert gate.opens(text.split()) is opens


@pytest.mark.parametrize(
    ("word", "opens"), [("emigracion", True), ("rutas", True), ("gruta", False), ("fondos", False)]
)
def test_gate_opens_parts_of_words(word: str, opens: bool) -> None:
    gate = Gate(["migra", r"\bruta", "envois? de fonds"], whole=False)
    assert gate.opens([word]) is opens

"""Folding gives one character for one character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.language.fold import fold


@pytest.mark.parametrize(
    ("text", "folded", "why"),
    [
        ("Méndez", "mendez", "accents go"),
        ("PEÑA", "pena", "the tilde too: people leave it out"),
        ("Œuvre", "œuvre", "a ligature is one character and stays one"),
        ("«Hola» — “oui”", '"hola" - "oui"', "quotes and dashes become plain"),
        ("l’État", "l'etat", "apostrophes become plain"),
        ("10\u202f000\u00a0€\t", "10 000 € ", "every space becomes plain"),
        ("İstanbul", "istanbul", "a capital that lowers to two characters keeps its place"),
        ("a`b\tc", "a'b c", "also where all is ASCII"),
        ("العربية 中文 🌍", "العربية 中文 🌍", "other scripts stay"),
    ],
)
def test_fold(text: str, folded: str, why: str) -> None:
    assert fold(text) == folded, why


@given(st.text())
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_fold_twice_is_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)

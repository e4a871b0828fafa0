"""Faults in words."""

from __future__ import annotations

import pytest

from relatoria.conclude.check.said import said_fault

SAID = [
    ("en", "300", "Number: “999” is not in the cited passages (there are: 300)."),
    ("en", "", "Number: “999” is not in the cited passages."),
    ("es", "", "Cifra: «999» no está en los pasajes citados."),
    ("fr", "", "Chiffre\u00a0: «\u202f999\u202f» ne figure pas dans les passages cités."),
]


@pytest.mark.parametrize(("language", "found", "words"), SAID)
def test_said_fault_names_what_was_found_only_if_something_was(language: str, found: str, words: str) -> None:
    assert said_fault("number", language, words="999", found=found) == words

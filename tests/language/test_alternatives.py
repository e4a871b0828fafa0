"""Patterns of many alternatives."""

from __future__ import annotations

import re

import pytest

from relatoria.language.alternatives import any_of

_WORDS = ["dialogue", "dialogues", "debate", "forum", "taller(?:es)?", "d"]


@pytest.mark.parametrize("text", ["dialogues", "dialogue", "debates", "talleres", "d", "forums", "mesa", ""])
def test_any_of_matches_as_joined_alternatives_do(text: str) -> None:
    joined = re.match("|".join(_WORDS), text)
    assert (re.match(any_of(_WORDS), text) or [None])[0] == (joined or [None])[0]

"""Asides that only name the speaker are left out; what a speaker does stays."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.asides import without_asides
from relatoria.language.fold import fold


@pytest.mark.parametrize(
    ("language", "text", "content", "verbs"),
    [
        ("es", "Faltan jueces, dijo el alcalde.", "faltan jueces,", "dijo"),
        ("en", "Judges are lacking, the mayor said.", "judges are lacking,", "said"),
        ("fr", "Les juges manquent, dit le maire.", "les juges manquent,", "dit"),
        ("fr", "Les îles manquent d'argent, fait valoir la déléguée.", "les iles manquent d'argent,", "fait"),
        ("en", "Cities, he said, need money.", "cities, need money.", "said"),
        ("en", "Nobody trains judges, she reminded members.", "nobody trains judges,", "told"),
        ("fr", "Les prix, selon elle, montent.", "les prix, montent.", ""),
        ("es", "Nadie fue al taller de pesca de altura, dijo Ana, jefa.", "nadie fue al taller de pesca de altura,",
         "dijo"),
        ("es", "Ana Ruiz, jueza, expresó la queja de todos.", "ana ruiz, jueza, expreso la queja de todos.", ""),
        ("en", "Judges are few, and said to be tired of it.", "judges are few, and said to be tired of it.", ""),
        ("en", "Judges are few.", "judges are few.", ""),
    ],
)  # fmt: skip
def test_without_asides_leaves_out_who_speaks(language: str, text: str, content: str, verbs: str) -> None:
    found, said = without_asides(text, fold(text), language)
    assert (" ".join(found.split()), said.strip()) == (content, verbs)

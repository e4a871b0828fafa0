"""A sentence that ends by saying who spoke."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.claims.closing_tag import closing_tag
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of


def _tag(language: str, text: str) -> tuple[str, str] | None:
    """The rule, and the word for who spoke."""
    scene = scene_of(sentence_of(text), language)
    claims = closing_tag(scene, find_spots(scene))
    return (claims[0].rule, claims[0].spots[0].head if claims[0].spots else "") if claims else None


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Thirty-nine countries have ratified the Convention, she reported.", ("anaphor", "she")),
        ("en", "The Government does not intend to change the plan, he also said.", ("anaphor", "he")),
        ("en", "Norway maintains a desk that reviews drafts free of charge, they explained.", ("anaphor", "they")),
        ("es", "Los países de destino deben compartir los resultados sin demora, dijo.", ("dropped", "")),
        ("es", "El ministerio publicaría el registro en abril, prometió además.", ("dropped", "")),
        ("fr", "Le Gouvernement n'entend pas revenir sur le plan, précise-t-elle.", ("anaphor", "elle")),
        ("fr", "Les pays de destination doivent communiquer les résultats, a-t-il dit.", ("anaphor", "il")),
    ],
)
def test_closing_tag_gives_the_sentence_to_whom_it_names(language: str, text: str, found: tuple[str, str]) -> None:
    assert _tag(language, text) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Perú, por su parte, discrepó."),
        ("es", "Por último, recordó."),
        ("es", "Tras un largo debate sobre las tasas, recordó que el plazo vencía."),
        ("en", "The Director took the floor and, as she said, left."),
        ("fr", "Le plan a été adopté, précise la note de la présidence en annexe du rapport."),
    ],
)
def test_closing_tag_leaves_other_sentences_alone(language: str, text: str) -> None:
    assert _tag(language, text) is None

import re

import pytest

from relatoria.conclude.report.subjects import after_name

COMMA = re.compile(", (?P<rest>.+)")


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("El grupo 2, asociar a los municipios.", "grupo 2", "asociar a los municipios."),
        ("l’Union, associer les villes.", "Union", "associer les villes."),
        ("The Gambia, testing sirens.", "The Gambia", "testing sirens."),
        ("the Gambia, testing sirens.", "GAMBIA", "testing sirens."),
        ("Gambia tests sirens.", "Gambia", None),
        ("In Gambia, testing sirens.", "Gambia", None),
        ("Le Fonds (FIDA), payer d’avance.", "Fonds (FIDA)", "payer d’avance."),
    ],
)
def test_after_name_is_what_stands_behind_it_after_an_article_or_none(text: str, name: str, rest: str | None) -> None:
    match = after_name(text, name, COMMA)
    assert (match["rest"] if match else None) == rest

"""Titles of honour before a name."""

from __future__ import annotations

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file


@pytest.mark.parametrize(
    "said",
    [
        "La Honorable Ana Duarte, Ministra de Puertos, recomendó que se formaran enfermeras.",
        "The Honourable Ana Duarte (Jamaica) recommended that nurses be trained.",
        "L'honorable Ana Duarte (Jamaïque) a recommandé que l'on forme des infirmières.",
        "La Excelentísima Ana Duarte (Jamaica) recomendó que se formaran enfermeras.",
    ],
)
def test_a_title_of_honour_is_no_part_of_a_name(said: str) -> None:
    record = gather([read_file(f"# Record\n\n1. {said}\n".encode(), "record.md")])
    assert [actor.name for actor in record.actors] == ["Ana Duarte"]

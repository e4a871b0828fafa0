from __future__ import annotations

import pytest

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La primera oradora fue la Sra. Ana Ruiz, Directora de la OIM, quien pidió datos.", ("Ana Ruiz", "Directora")),
        ("The first speaker was Ms. Jane Doe, Director of IOM, who asked for data.", ("Jane Doe", "Director")),
        ("Le premier orateur a été M. Jean Dupont, directeur de l'OIM, qui dit oui.", ("Jean Dupont", "directeur")),
    ],
)  # fmt: skip
def test_attribute_reads_the_post_of_who_is_introduced_after_the_name(text: str, expected: tuple[str, str]) -> None:
    (actor,) = attribute(analyse(read_file(text.encode(), "x.txt"))).actors
    assert (actor.name, actor.role) == expected

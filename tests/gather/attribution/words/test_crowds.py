from __future__ import annotations

import pytest

from relatoria.gather.attribution.words.crowds import crowd_name, unnamed


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("Varias", "Varias delegaciones"),
        ("Others", "Other speakers"),
        ("D’autres", "D'autres orateurs"),
        ("Mayoría", "La mayoría de los oradores"),
        ("DEVELOPED COUNTRIES", "Developed countries"),
        ("Several delegations", "Several delegations"),
    ],
)
def test_crowd_name_gives_a_noun_to_what_stands_for_one(wording: str, name: str) -> None:
    assert crowd_name(wording) == name


def test_unnamed_in_each_language() -> None:
    assert [unnamed(code) for code in ("es", "en", "fr")] == [
        "Oradores no nombrados",
        "Unnamed speakers",
        "Orateurs non nommés",
    ]

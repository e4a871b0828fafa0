"""Seats of government that are only places."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.words.capitals import is_only_a_place
from relatoria.language.fold import fold


@pytest.mark.parametrize(
    ("wording", "town", "place"),
    [
        ("Les vols entre Libreville et Lomé ont rappelé que tout se tient.", "lome", True),
        ("Accra was chosen as the venue.", "accra", True),
        ("Lima fue elegida como sede.", "lima", True),
        ("Oslo and Helsinki wanted a fund.", "helsinki", False),
        ("Accra was opposed to it.", "accra", False),
    ],
)
def test_is_only_a_place(wording: str, town: str, place: bool) -> None:
    folded = fold(wording)
    start = folded.index(town)
    assert is_only_a_place(folded, start, start + len(town)) is place

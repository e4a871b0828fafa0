"""Addresses made from titles."""

from __future__ import annotations

import pytest

from relatoria_web.site.address import address


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Séptima reunión", "septima-reunion"),
        ("Seventh global meeting of chairs and secretariats", "seventh-global-meeting-of-chairs-and"),
        ("x" * 50, "x" * 40),
        ("…", ""),
    ],
)
def test_address_ends_with_a_whole_word_as_far_as_there_is_one(title: str, made: str) -> None:
    assert address(title) == made

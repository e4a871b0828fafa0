"""Registries by name."""

from __future__ import annotations

import pytest

from relatoria_web.site.named import enter


def test_enter_refuses_a_name_that_is_taken_and_keeps_the_first() -> None:
    held: dict[str, int] = {}
    assert enter(held, "one", 1, "numbers") == 1
    with pytest.raises(ValueError, match="two numbers are called one"):
        enter(held, "one", 2, "numbers")
    assert held == {"one": 1}

"""Patterns of wording read from data files."""

import pytest

from relatoria.vocabulary.patterns import finds, read_patterns


@pytest.mark.parametrize("name", ["promises.toml", "concessions.toml"])
def test_read_patterns_has_every_entry_in_each_language(name: str) -> None:
    found = read_patterns(name)
    assert set(found) == {"es", "en", "fr"}
    assert len({frozenset(row) for row in found.values()}) == 1
    assert not any("<given>" in one.pattern or "<but>" in one.pattern for row in found.values() for one in row.values())


def test_finds_looks_for_an_entry_in_its_language_only() -> None:
    assert finds("promises.toml", "short", "Only two boats had been promised.", "en")
    assert not finds("promises.toml", "short", "Only two boats had been seen.", "en")
    assert not finds("promises.toml", "short", "Only two boats had been promised.", "de")

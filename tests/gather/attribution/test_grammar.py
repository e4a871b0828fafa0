"""Who speaks, in sentences that a grammar writes (`grammar.toml`): each construction keeps what it reached.

The floors are what was measured when a rule last changed, not what would be wanted: a construction that falls below
its floor has lost something; one that stands well above it deserves a higher floor.
"""

import tomllib
from pathlib import Path

import pytest
from tests.gather.attribution.grammar import LANGUAGES, rates

FLOORS = tomllib.loads(Path(__file__).with_name("grammar_floors.toml").read_text(encoding="utf-8"))
SLACK = 0.02
"""So much a rate may fall, of some fifty sentences each: half of one of them is noise."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_constructions_keep_what_they_reached(language: str) -> None:
    measured = rates(language)
    assert measured.keys() == FLOORS[language].keys()
    fallen = {name: rate for name, rate in measured.items() if rate < FLOORS[language][name] - SLACK}
    assert fallen == {}

"""What is written as TOML reads back as the same facts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from relatoria.prepare.facts_file import read_facts
from relatoria.prepare.facts_writer import write_toml

DEMO = Path(__file__).parents[2] / "demo"


@pytest.mark.parametrize("folder", ["grcp-2017", "idm-2018"])
def test_write_toml_of_facts_reads_back_as_the_same(folder: str, tmp_path: Path) -> None:
    source = DEMO / folder / "facts.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    written = tmp_path / "facts.toml"
    written.write_text(write_toml(table), encoding="utf-8")
    assert tomllib.loads(written.read_text(encoding="utf-8")) == table
    assert read_facts(written) == read_facts(source)


@pytest.mark.parametrize(
    "table",
    [
        {"a": 'quoted "words" and \\ and\nlines\tand \x7f', "b": None, "c": [], "d": {}},
        {"one key": True, "n": -3, "rows": [{"id": "x", "rows": [{"words": {"es": "é"}}]}, {"id": "y"}]},
        {"own_processes": {"gcm": {"code": "gcm", "phases": [{"code": "i"}]}}},
        {"readings": [{"id": "a"}, {"plain": 1}], "deep": [{"id": "1", "a": [{"id": "2", "b": [{"id": "3"}]}]}]},
    ],
)
def test_write_toml_keeps_every_value(table: dict[str, Any]) -> None:
    assert tomllib.loads(write_toml(table)) == {key: value for key, value in table.items() if value is not None}


def test_write_toml_refuses_what_facts_do_not_hold() -> None:
    with pytest.raises(TypeError):
        write_toml({"when": 1.5})

"""`relatoria evaluate` on the labelled documents of the repository."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Command


@pytest.mark.slow
def test_evaluate_gives_a_row_for_each_figure_and_the_same_as_a_table(relatoria: Command) -> None:
    ran = relatoria("evaluate", "--json")
    rows = json.loads(ran.out)
    assert ran.code == 0
    assert {tuple(row) for row in rows} == {("task", "on", "measure", "value", "items")}
    table = relatoria("evaluate").out.splitlines()
    assert len(table) == len(rows) + 2
    assert table[0] == "| task | measured on | measure | value | items |"

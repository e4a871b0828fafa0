"""`relatoria evaluate` on the labelled documents of the repository."""

from __future__ import annotations

import json

import pytest
from evaluation.gold import documents
from tests.cli.conftest import Command


@pytest.mark.slow
def test_evaluate_gives_a_row_for_each_figure(relatoria: Command) -> None:
    ran = relatoria("evaluate", "--json")
    rows = json.loads(ran.out)
    assert ran.code == 0
    assert {tuple(row) for row in rows} == {("task", "on", "measure", "value", "items")}
    assert {row["task"] for row in rows} >= {"speakers", "kinds", "planted faults"}


@pytest.mark.slow
def test_evaluate_gives_a_table_unless_asked(relatoria: Command) -> None:
    ran = relatoria("evaluate", "--split", "held_out:3")
    head, rule, *rows = ran.out.splitlines()
    assert (ran.code, head) == (0, "| task | measured on | measure | value | items |")
    assert {line.count("|") for line in (rule, *rows)} == {6}
    assert {one.name for one in documents("held_out:3", None)} <= {line.split(" | ")[1] for line in rows}


def test_evaluate_of_a_set_that_is_not_there_says_so(relatoria: Command) -> None:
    ran = relatoria("evaluate", "--split", "held_out:99")
    assert (ran.code, ran.err.splitlines()[-1]) == (2, "Error: Invalid value for --split: no documents: held_out:99")

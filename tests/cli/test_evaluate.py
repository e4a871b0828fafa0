"""`relatoria evaluate` on the labelled documents of the repository."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from evaluation import gold

DEVELOPMENT = gold.HERE / "development"


GOLD = (
    "en_council_minutes_newcomers_r",
    "fr_declaration_delegation_climat_r",
    "es_relatoria_grupos_agua_rural_set8",
    "es_damaged_planted",
)
LISTS = ("themes_gcm", "match", "themes_sentences", "claims")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The held-out split is a document of each language with its labels, damaged words, and lists of short texts."""
    folder = tmp_path / "held_out"
    folder.mkdir()
    kept = [path for name in GOLD for path in DEVELOPMENT.glob(f"{name}.*")]
    for path in (*kept, *(DEVELOPMENT / f"{name}.jsonl" for name in LISTS)):
        shutil.copy(path, folder)
    labelled = folder / "themes_sentences.jsonl"
    *_, last = labelled.read_text(encoding="utf-8").splitlines()
    labelled.write_text(last + "\n", encoding="utf-8")
    shutil.copy(DEVELOPMENT / f"{json.loads(last)['document']}.txt", folder)
    monkeypatch.setattr(gold, "HERE", tmp_path)


@pytest.mark.slow
def test_evaluate_gives_a_row_for_each_figure(relatoria: Command, small: None) -> None:
    ran = relatoria("evaluate", "--json")
    rows = json.loads(ran.out)
    assert ran.code == 0
    assert {tuple(row) for row in rows} == {("task", "on", "measure", "value", "items")}
    assert {row["task"] for row in rows} >= {
        "speakers", "kinds", "document kind", "repairs", "themes", "themes of sentences", "merging", "likeness",
        "planted faults", "generated sentences", "what documents state",
    }  # fmt: skip
    assert {one.name for one in gold.documents("held_out", None)} <= {row["on"] for row in rows}


@pytest.mark.slow
def test_evaluate_gives_a_table_unless_asked(relatoria: Command, small: None) -> None:
    ran = relatoria("evaluate", "--split", "held_out:8")
    head, rule, *rows = ran.out.splitlines()
    assert (ran.code, head) == (0, "| task | measured on | measure | value | items |")
    assert {line.count("|") for line in (rule, *rows)} == {6}
    on = {line.split(" | ")[1] for line in rows}
    assert {name for name in GOLD if name in on} == {"es_relatoria_grupos_agua_rural_set8"}


def test_evaluate_of_a_set_that_is_not_there_says_so(relatoria: Command) -> None:
    ran = relatoria("evaluate", "--split", "held_out:99")
    assert (ran.code, ran.err.splitlines()[-1]) == (2, "Error: Invalid value for --split: no documents: held_out:99")

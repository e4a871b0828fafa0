import json
from pathlib import Path

from click.testing import CliRunner

from relatoria.cli.match import match


def test_match_ranks_all_with_limit_nought(tmp_path: Path) -> None:
    (tmp_path / "a").write_text('{"id": "x", "text": "Las remesas cuestan demasiado."}\n', encoding="utf-8")
    (tmp_path / "b").write_text('{"id": 1, "text": "Schools"}\n{"id": 2, "text": "Remittances"}\n', encoding="utf-8")
    result = CliRunner().invoke(match, [str(tmp_path / "a"), str(tmp_path / "b"), "--limit", "0"])
    (row,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert (row["id"], [found["id"] for found in row["matches"]]) == ("x", [2, 1])
    assert row["matches"][0]["why"] == "“remesas” ~ “Remittances”"


def test_match_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_text('"one"\n', encoding="utf-8")
    (tmp_path / "b").write_text('"one"\n"two"\n', encoding="utf-8")
    result = CliRunner().invoke(match, [str(tmp_path / "a"), str(tmp_path / "b"), "--limit", "1"])
    assert [len(json.loads(line)["matches"]) for line in result.stdout.splitlines()] == [1]

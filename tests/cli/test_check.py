"""`relatoria check` advises about loaded words; no report fails by it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command


def test_check_advises_about_loaded_words(relatoria: Command, record: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    written = relatoria("report", record, "--language", "en", "--format", "md").out
    report.write_text(written, encoding="utf-8")
    plain = relatoria("check", report, "--record", record, "--json")
    assert json.loads(plain.out)["advice"] == {}
    report.write_text(written.rstrip() + "\n\nOthers spoke of illegal migrants.\n", encoding="utf-8")
    told = relatoria("check", report, "--record", record)
    assert "migrants in an irregular situation" in told.out
    found = json.loads(relatoria("check", report, "--record", record, "--json").out)["advice"]
    assert [[one["words"] for one in rows] for rows in found.values()] == [["illegal migrants"]]

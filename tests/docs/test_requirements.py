"""The table of requirements: every row is well formed, and «works» names a test that exists."""

from __future__ import annotations

import csv
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATUSES = {"open", "partly", "works"}
COUNTS = {"PRE": 53, "CON": 40, "GAT": 79, "SYN": 31, "NEG": 25, "REV": 23, "CAP": 20, "DAT": 27, "XCT": 40}


def rows() -> list[dict[str, str]]:
    with (ROOT / "docs/reference/requirements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def faults(found: list[dict[str, str]]) -> list[str]:
    said = []
    for row in found:
        if row["status"] not in STATUSES:
            said.append(f"{row['id']}: status {row['status']}")
        if not row["need"].strip():
            said.append(f"{row['id']}: no need")
        if row["status"] != "open" and not row["where"].strip():
            said.append(f"{row['id']}: where does a user find it?")
        if row["status"] == "works" and not proven(row["test"]):
            said.append(f"{row['id']}: no such test {row['test']}")
    return said


def proven(test: str) -> bool:
    path, _, name = test.partition("::")
    file = ROOT / path
    return (
        bool(name)
        and file.is_file()
        and re.search(rf"^def {re.escape(name)}\b", file.read_text("utf-8"), re.M) is not None
    )


def test_every_requirement_has_one_row() -> None:
    ids = [row["id"] for row in rows()]
    assert ids == [f"{stage}-{number:03}" for stage, count in COUNTS.items() for number in range(1, count + 1)]


def test_rows_are_well_formed() -> None:
    assert faults(rows()) == []


def test_faults_are_seen() -> None:
    here = "tests/docs/test_requirements.py::test_faults_are_seen"
    good = {"id": "X-1", "need": "a", "status": "works", "where": "b", "test": here}
    assert faults([good]) == []
    assert [len(faults([{**good, **worse}])) for worse in (
        {"status": "done"}, {"need": " "}, {"where": ""}, {"test": "tests/none.py::test_x"}, {"test": here + "_not"},
    )] == [1, 1, 1, 1, 1]  # fmt: skip

"""Decision notes name what they decide on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("note", "package"),
    [("0004-attribution.md", "gather/attribution"), ("0027-report-folders.md", "conclude/report")],
)
def test_every_module_stands_in_the_table_of_its_folders(note: str, package: str) -> None:
    text = (ROOT / "docs/decisions" / note).read_text(encoding="utf-8")
    table = text[text.index("| folder |") :].partition("\n\n")[0]
    rows = re.findall(r"^\| (?:`(\w+)/`|[^`|]+) \|.*\| ([^|]+) \|$", table, re.MULTILINE)
    listed = {f"{folder}/{name}".lstrip("/") for folder, names in rows for name in re.findall(r"`(\w+)`", names)}
    folder = ROOT / "src/relatoria" / package
    assert listed == {
        path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.py") if path.stem != "__init__"
    }

"""Decision notes name what they decide on."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_module_of_attribution_stands_in_the_table() -> None:
    note = (ROOT / "docs/decisions/0004-attribution.md").read_text(encoding="utf-8")
    table = note[note.index("| folder |") :].partition("\n\n")[0]
    rows = re.findall(r"^\| (?:`(\w+)/`|[^`|]+) \|.*\| ([^|]+) \|$", table, re.MULTILINE)
    listed = {f"{folder}/{name}".lstrip("/") for folder, names in rows for name in re.findall(r"`(\w+)`", names)}
    folder = ROOT / "src/relatoria/gather/attribution"
    assert listed == {
        path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.py") if path.stem != "__init__"
    }

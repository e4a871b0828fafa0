"""Decision notes name what they decide on."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_module_of_attribution_stands_in_one_family() -> None:
    note = (ROOT / "docs/decisions/0004-attribution.md").read_text(encoding="utf-8")
    table = note[note.index("| family |") :].partition("\n\n")[0]
    modules = {path.stem for path in (ROOT / "src/relatoria/gather/attribution").glob("*.py")} - {"__init__"}
    assert sorted(re.findall(r"`(\w+)`", table)) == sorted(modules)

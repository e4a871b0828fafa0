"""What a change gains, loses and moves on the evaluation documents: the figures now against the frozen ones.

make diff                          # compare
python evaluation/diff.py --freeze # keep the figures of now
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evaluation.gold import SPLITS  # noqa: E402 — the checkout is put on the path first
from evaluation.run import evaluate  # noqa: E402 — as above

FROZEN = ROOT / "evaluation" / "results"
Key = tuple[str, str, str]


def figures(split: str) -> dict[Key, float]:
    """The figures of a split, without the real documents (not everybody has them)."""
    return {(row.task, row.on, row.measure): round(row.value, 4) for row in evaluate(split, None)}


def frozen(split: str) -> dict[Key, float]:
    """The figures that were kept."""
    path = FROZEN / f"{split}.json"
    if not path.exists():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {(row["task"], row["on"], row["measure"]): row["value"] for row in rows}


def freeze(split: str) -> None:
    """Keep the figures of now."""
    FROZEN.mkdir(exist_ok=True)
    rows = [asdict(row) | {"value": round(row.value, 4)} for row in evaluate(split, None)]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    (FROZEN / f"{split}.json").write_text(text + "\n", encoding="utf-8")


def lines(before: dict[Key, float], after: dict[Key, float]) -> list[str]:
    """A line for each figure that is new, gone or moved."""
    found = []
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old != new:
            sign = "+" if old is None or (new is not None and new > old) else "-"
            found.append(f"{sign} {' · '.join(key)}: {old} → {new}")
    return found


def main() -> None:
    """Compare, or freeze."""
    for split in SPLITS:
        if "--freeze" in sys.argv:
            freeze(split)
        else:
            print(f"{split}:")
            print("\n".join(lines(frozen(split), figures(split))) or "  nothing moved")


if __name__ == "__main__":
    main()

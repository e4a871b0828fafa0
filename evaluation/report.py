"""Writes the tables of `docs/reference/evaluation.md` from the frozen figures, so that nobody types one by hand.

python evaluation/diff.py --freeze          # measure both splits and keep the figures
python evaluation/report.py                 # write the tables
python evaluation/report.py --seeds DIR     # also measure the real documents of the gold, where one has them
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evaluation.run import evaluate  # noqa: E402 — the checkout is put on the path first
from evaluation.score import Row  # noqa: E402 — as above

RESULTS = ROOT / "evaluation" / "results"
PAGE = ROOT / "docs" / "reference" / "evaluation.md"
PART = re.compile(r"(<!-- made by evaluation/report\.py: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
LANGUAGES = ("es", "en", "fr")
BY_DOCUMENT = ("speakers", "speaker described", "explicit", "sentences", "turns", "document kind")
REAL = "real"


def frozen(name: str) -> list[Row]:
    """The figures that were kept for a split, or for the real documents; none if they were not measured."""
    path = RESULTS / f"{name}.json"
    return [Row(**row) for row in json.loads(path.read_text("utf-8"))] if path.exists() else []


def keep_real(seeds: Path) -> None:
    """Measure what stands in ``seeds`` and is labelled, and keep it."""
    with_, without = ({astuple(row): row for row in evaluate("development", where)} for where in (seeds, None))
    rows = [asdict(row) | {"value": round(row.value, 4)} for key, row in with_.items() if key not in without]
    rows = [row for row in rows if row["on"].startswith("seed_")]
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{REAL}.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def astuple(row: Row) -> tuple[str, str, str]:
    """What tells a row from another."""
    return row.task, row.on, row.measure


def by_language(rows: Sequence[Row]) -> str:
    """The tasks that are measured document by document: their mean by language and over all, weighted by items."""
    lines = ["| task | measure | Spanish | English | French | all | worst document |", "|---|---|---|---|---|---|---|"]
    for task in BY_DOCUMENT:
        own = [row for row in rows if row.task == task and row.items]
        for measure in dict.fromkeys(row.measure for row in own):
            if measure != "f1":
                lines.append(_line(task, measure, [row for row in own if row.measure == measure]))
    return "\n".join(lines)


def _line(task: str, measure: str, rows: Sequence[Row]) -> str:
    cells = [mean(row for row in rows if row.on.startswith(f"{language}_")) for language in LANGUAGES]
    worst = min(rows, key=lambda row: (row.value, row.on))
    return f"| {task} | {measure} | {' | '.join(cells)} | {mean(rows)} | {worst.value:.3f} {worst.on} |"


def mean(rows: Iterable[Row]) -> str:
    """The mean weighted by items, and on how many; a dash for none."""
    own = list(rows)
    items = sum(row.items for row in own)
    return f"{sum(row.value * row.items for row in own) / items:.3f} ({items})" if items else "–"


def others(rows: Sequence[Row]) -> str:
    """The tasks that are measured on lists and on all documents together."""
    lines = ["| task | on | measure | value | items |", "|---|---|---|---|---|"]
    for row in rows:
        if row.task not in BY_DOCUMENT:
            on = row.on.replace("|", "/")
            lines.append(f"| {row.task} | {on} | {row.measure} | {row.value:.3f} | {row.items} |")
    return "\n".join(lines)


def real(rows: Sequence[Row]) -> str:
    """The figures on the real documents."""
    if not rows:
        return "Not measured here: `python evaluation/report.py --seeds DIR` needs the documents."
    return "\n".join(
        ["| task | document | measure | value | items |", "|---|---|---|---|---|"]
        + [f"| {row.task} | {row.on} | {row.measure} | {row.value:.3f} | {row.items} |" for row in rows]
    )


def page(text: str) -> str:
    """The page with its tables as the frozen figures have them."""
    made = {REAL: real(frozen(REAL))}
    for split in ("development", "held_out", "held_out_1"):
        made[f"{split}_documents"], made[f"{split}_lists"] = by_language(frozen(split)), others(frozen(split))
    return PART.sub(lambda found: f"{found[1]}\n{made[found[2]]}\n\n{found[3]}", text)


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=Path)
    seeds = parser.parse_args().seeds
    if seeds:
        keep_real(seeds)
    PAGE.write_text(page(PAGE.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Runs every benchmark and prints its table: `make bench`, or `python benchmarks/run.py gather points` for some.

A module of this folder with `measure() -> Iterator[Line]` is a benchmark; others help them, or are run by themselves
(`python -m benchmarks.upload_survival`). Speed is never asserted in a test.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))


def main() -> None:
    """Print the tables."""
    names = sys.argv[1:] or sorted(path.stem for path in HERE.glob("*.py") if "\ndef measure(" in path.read_text())
    for name in names:
        print(f"## {name}\n\n| what | size | seconds | rate | peak MB | against |\n|---|---|---|---|---|---|")
        for line in importlib.import_module(f"benchmarks.{name}").measure():
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()

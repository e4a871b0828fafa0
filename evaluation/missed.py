"""Lists the faults that the check misses, and its false alarms: over all documents of development, or groups of them.

python -m evaluation.missed [SIZE] — groups of SIZE documents in turn, else all together
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.faults import fields, plant
from evaluation.gold import documents
from relatoria import gather_record, read_documents
from relatoria.conclude.check.check import checker_of


def groups(paths: Sequence[Path], size: int) -> Iterator[Sequence[Path]]:
    """The documents in groups of every so many: each group takes them far apart, so that hands and languages mix."""
    count = max(1, len(paths) // size) if size else 1
    yield from (paths[at::count] for at in range(count))


def listed(paths: Sequence[Path], totals: Counter[tuple[str, str]]) -> Iterator[str]:
    """A line for each missed fault and each false alarm of a group's reports.

    What was tried is counted in ``totals``.
    """
    record = gather_record(read_documents(list(paths)).documents)
    for field in fields(record):
        checker = checker_of(field.context)
        for claim in field.claims:
            totals["generated", ""] += 1
            faults = checker.verdict(claim).faults
            if faults:
                totals["generated", "alarm"] += 1
                yield f"ALARM {field.language} {[(f.kind.value, f.words, f.found) for f in faults]}\n    {claim.text}"
        for planted in plant(field):
            totals[planted.kind, ""] += 1
            if not checker.verdict(planted.claim).faults:
                totals[planted.kind, "missed"] += 1
                yield f"MISSED {planted.kind} {field.language} {planted.claim.contributions}\n    {planted.claim.text}"


def main(argv: Sequence[str]) -> int:
    """Print what is missed, then how many of each kind."""
    totals: Counter[tuple[str, str]] = Counter()
    paths = sorted({gold.path for gold in documents("development", None)})
    for group in groups(paths, int(argv[0]) if argv else 0):
        for line in listed(group, totals):
            print(line, flush=True)
    for kind in sorted({kind for kind, _ in totals}):
        failed = totals[kind, "missed"] + totals[kind, "alarm"]
        print(f"{kind}: {failed} of {totals[kind, '']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

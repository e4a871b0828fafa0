"""What the modules that learn weights share: their command line, and leaving out what one hand wrote."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")


def run(
    description: str | None,
    examples: Callable[[Path | None], Sequence[Row]],
    check: Callable[[Sequence[Row]], Iterator[str]],
    write: Callable[[Sequence[Row]], None],
    *,
    seeds: bool = False,
) -> None:
    """Write what is learnt from the examples; with ``--check`` write nothing and print figures.

    ``seeds``: examples may come from real documents as well, in a folder that is given.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    if seeds:
        parser.add_argument("--seeds", type=Path, default=None, help="folder with the real documents of the gold")
    parser.add_argument("--check", action="store_true", help="print figures with each hand left out; write nothing")
    given = vars(parser.parse_args())
    rows = examples(given.get("seeds"))
    if given["check"]:
        print(*check(rows), sep="\n")
    else:
        write(rows)


def by_hand(rows: Sequence[Row], wrote: Callable[[Row], str]) -> Iterator[tuple[str, list[Row], list[Row]]]:
    """Each hand, what it wrote, and what all the others did."""
    hands = [wrote(row) for row in rows]
    for one in sorted(set(hands)):
        pairs = list(zip(rows, hands, strict=True))
        yield one, [row for row, other in pairs if other == one], [row for row, other in pairs if other != one]

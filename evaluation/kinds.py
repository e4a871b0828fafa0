"""Measures the kinds of contribution: for each sentence the set of kinds, macro-averaged over the kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from evaluation.gold import Labelled
from evaluation.score import Row, Score
from relatoria.model.record import Record

Tally = dict[str, Score]


def tally(gold: Labelled, record: Record) -> Tally:
    """Right, false and missed sentences of each kind; uncertain ones do not count, nor documents without any kind."""
    found: Tally = defaultdict(lambda: Score(0, 0, 0))
    sentences = gold.of("sentence")
    if not any(row.get("kinds") for row in sentences):
        return found
    for row in sentences:
        if row.get("kinds_uncertain"):
            continue
        wanted = set(row.get("kinds", []))
        given = {
            one.kind.value for one in record.contributions if row["start"] <= (one.start + one.end) // 2 < row["end"]
        }
        for kind in wanted | given:
            found[kind] += Score(int(kind in wanted & given), int(kind in given - wanted), int(kind in wanted - given))
    return found


def rows(tallies: Iterable[tuple[str, Tally]]) -> Iterator[Row]:
    """F1 of each kind over all documents, then the macro average over the kinds that the gold has."""
    total: Tally = defaultdict(lambda: Score(0, 0, 0))
    for _, one in tallies:
        for kind, found in one.items():
            total[kind] += found
    present = {kind: found for kind, found in sorted(total.items()) if found.right + found.missed}
    for kind, found in present.items():
        yield Row("kinds", kind, "f1", found.f1, found.right + found.missed)
    if present:
        spans = sum(found.right + found.missed for found in present.values())
        yield Row("kinds", "all", "macro f1", sum(one.f1 for one in present.values()) / len(present), spans)

"""Runs the evaluation: every task on every labelled document of a split.

relatoria evaluate [--split held_out] [--seeds DIR] [--json]
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation import attribution, claims, faults, figures, kinds, lists, reading, same_point, theme_sentences
from evaluation.gold import SPLITS, documents
from evaluation.reading import record_of
from evaluation.score import Row


def evaluate(split: str, seeds: Path | None) -> Iterator[Row]:
    """The figures of a split, or of the documents of one set of it («held_out:3»): no lists and no repairs there.

    Raises:
        ValueError: if there is no such split or set, or the gold does not fit its documents.
    """
    if split.partition(":")[0] not in SPLITS:
        raise ValueError(f"no split {split}: one of {', '.join(SPLITS)}")
    labelled = list(documents(split, seeds))
    if not labelled:
        raise ValueError(f"no documents: {split}")
    tallies, stated, labelled_claims = [], [], claims.labels(split)
    for gold in labelled:
        record = record_of(gold.path)
        yield from attribution.measure(gold, record)
        yield from reading.kind(gold, record)
        tallies.append((gold.name, kinds.tally(gold, record)))
        if gold.name in labelled_claims:
            stated.append(claims.judge(gold.name[:2], labelled_claims[gold.name], claims.given(record)))
    yield from kinds.rows(tallies)
    yield from claims.rows(stated)
    yield from reading.repairs(split, seeds)
    yield from lists.themes(split)
    yield from theme_sentences.measure(split)
    yield from figures.measure(split)
    yield from lists.matching(split)
    yield from same_point.measure(split)
    yield from faults.measure(split, seeds)

"""Sentences of records as strict readers judged them: does it stand alone, is it about its theme, is it its speaker's?

The rows of `development/judged.jsonl`: a sentence of a development document by its place; ``alone`` 2 (understood by
itself), 1 (one small thing is open) or 0 (it leans on what was said before), ``open`` the words that lean; ``theme``
and ``about`` (1, 0); ``speaker`` and ``kind_holds``: whether what the system gave was right.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from evaluation.examples import hand
from evaluation.gold import HERE
from evaluation.learner import by_hand
from evaluation.logistic import Vector, known
from evaluation.weigh import design
from relatoria import read_documents
from relatoria.model.document import Document

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """Something judged of a sentence: what the sentence shows, and how much of it is wanted, in [0, 1]."""

    document: str
    shown: Mapping[str, float]
    wanted: float


PATH = HERE / "development/judged.jsonl"


def judged() -> list[Row]:
    """All rows."""
    return [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


def by_document() -> Iterator[tuple[Document, list[Row]]]:
    """Each document with the rows of its sentences."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in judged():
        found[row["document"]].append(row)
    for name, rows in sorted(found.items()):
        yield read_documents([HERE / "development" / name]).documents[0], rows


def wanted_of(rows: Sequence[Example]) -> Vector:
    """What is wanted of each row."""
    return np.array([row.wanted for row in rows], dtype=float)


def left_out(rows: Sequence[Example], least: int, weigh: Callable[[Sequence[Example], list[str]], Vector]) -> Vector:
    """The log odds of each row by weights that were learnt without all that its hand wrote."""
    scores = np.zeros(len(rows))
    for _, here, others in by_hand(range(len(rows)), lambda at: hand(rows[at].document.rpartition(".")[0])):
        seen = [rows[at] for at in others]
        signs = known(seen, least)
        scores[here] = design([rows[at] for at in here], signs) @ weigh(seen, signs)
    return scores

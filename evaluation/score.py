"""Precision, recall and F1, and the table that shows them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one task on one document: right, false and missed."""

    right: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """Right among those given; 1 where nothing was given."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """Right among those there are; 1 where there are none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.false + other.false, self.missed + other.missed)


def score(gold: Iterable[Hashable], given: Iterable[Hashable]) -> Score:
    """Compare two sets of labels."""
    wanted, got = set(gold), set(given)
    return Score(len(wanted & got), len(got - wanted), len(wanted - got))


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, on what, how it came out, and on how many items."""

    task: str
    on: str
    measure: str
    value: float
    items: int


def rows_of(task: str, on: str, found: Score) -> list[Row]:
    """Precision, recall and F1 as rows."""
    items = found.right + found.missed
    return [
        Row(task, on, "precision", found.precision, items),
        Row(task, on, "recall", found.recall, items),
        Row(task, on, "f1", found.f1, items),
    ]


def table(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| task | measured on | measure | value | items |", "|---|---|---|---|---|"]
    lines += [f"| {r.task} | {r.on} | {r.measure} | {r.value:.3f} | {r.items} |" for r in rows]
    return "\n".join(lines) + "\n"

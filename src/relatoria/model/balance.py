"""The balance of a selection: who is in it, counted by trait with unknown apart, and where the rules are not met."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.model.remark import Remark


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people have each value of a trait; a person may have several topics or languages.

    ``unknown`` are those of whom it is not known: never shared out among the others. A count of None is suppressed.
    """

    trait: str
    counts: tuple[tuple[str, int | None], ...]  # (value, people), the most first
    unknown: int | None
    total: int

    def count(self, value: str) -> int | None:
        """How many have a value; None if suppressed."""
        return dict(self.counts).get(value, 0)


@dataclass(frozen=True, slots=True)
class Warned:
    """A rule that a selection does not meet: ``must`` for a hard rule, with what is missing in words and in units."""

    rule: str
    panel: str  # "" for the whole programme
    must: bool
    missing: float
    remark: Remark


@dataclass(frozen=True, slots=True)
class Balance:
    """The meter: tallies over the programme and by panel id, and warnings with the hard rules first."""

    people: int
    tallies: tuple[Tally, ...]
    by_panel: tuple[tuple[str, tuple[Tally, ...]], ...]
    warnings: tuple[Warned, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Participation over several meetings: ``total`` counts every coming, ``unique`` every person once."""

    total: int
    unique: int
    tallies: tuple[Tally, ...]

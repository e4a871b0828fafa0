"""Who takes part, counted: unknown as unknown, small cells suppressed where a table is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from relatoria.convene.traits import values_of
from relatoria.model.balance import Attendance, Tally
from relatoria.model.candidate import Candidate


def tally(people: Sequence[Candidate], trait: str) -> Tally:
    """How many people have each value of a trait, the most first; somebody with two topics counts in both.

    Raises:
        KeyError: if there is no such trait.
    """
    counts = Counter(value for one in people for value in dict.fromkeys(values_of(one, trait)))
    unknown = sum(not values_of(one, trait) for one in people)
    ordered = sorted(counts.items(), key=lambda cell: (-cell[1], cell[0]))
    return Tally(trait, tuple(ordered), unknown, len(people))


def suppressed(made: Tally, least: int) -> Tally:
    """A tally for publication; see `suppressed_together`."""
    return suppressed_together((made,), least)[0]


def suppressed_together(tallies: Sequence[Tally], least: int) -> tuple[Tally, ...]:
    """Tallies of one trait that are published side by side, one part of the other (registered, present).

    Counts from 1 to ``least`` − 1 are withheld, «unknown» like any other. A value that is withheld from one tally is
    withheld from all, since each bounds the other. What is withheld of a tally could be found by subtraction from its
    total, so the smallest of the other values go with it until at least two are withheld and nothing that they add up
    to is itself a small count (the totals stay; a zero tells nothing and is kept, unless its value is withheld).
    """
    cells: dict[str | None, list[int]] = {value: [] for one in tallies for value, _ in one.counts} | {None: []}
    for value, row in cells.items():
        row.extend((one.unknown if value is None else dict(one.counts).get(value)) or 0 for one in tallies)
    hidden = {value for value, row in cells.items() if any(0 < n < least for n in row)}
    others = sorted((row, value or "", value) for value, row in cells.items() if value not in hidden and any(row))
    for _row, _name, value in others:
        if not hidden or (len(hidden) > 1 and not _tells(hidden, cells, least)):
            break
        hidden.add(value)
    return tuple(_without(one, hidden) for one in tallies)


def _tells(hidden: Collection[str | None], cells: Mapping[str | None, Sequence[int]], least: int) -> bool:
    """Whether what is withheld of some column adds up to a small count."""
    return any(0 < sum(column) < least for column in zip(*(cells[value] for value in hidden), strict=True))


def _without(made: Tally, hidden: Collection[str | None]) -> Tally:
    counts = tuple((value, None if value in hidden else n) for value, n in made.counts)
    return replace(made, counts=counts, unknown=None if None in hidden else made.unknown)


def attendance(meetings: Iterable[Sequence[Candidate]], traits: Iterable[str], least: int = 1) -> Attendance:
    """Participants over several meetings: how often somebody came (total), how many people came (unique).

    The tallies are of people, each once; cells under ``least`` are suppressed.
    """
    lists = [list({one.id: one for one in people}.values()) for people in meetings]
    unique = list({one.id: one for people in lists for one in people}.values())
    tallies = tuple(suppressed(tally(unique, trait), least) for trait in traits)
    return Attendance(sum(len(people) for people in lists), len(unique), tallies)

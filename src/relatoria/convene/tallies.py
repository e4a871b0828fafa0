"""Who takes part, counted: unknown as unknown, small cells suppressed where a table is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
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
    """A tally for publication: counts from 1 to ``least`` − 1 are withheld, «unknown» like any other.

    A single withheld count could be found by subtraction from the total, so the smallest of the others is then
    withheld with it (the total stays; a zero tells nothing and is kept).
    """
    cells: list[tuple[str | None, int]] = [(value, n or 0) for value, n in made.counts]
    cells.append((None, made.unknown or 0))
    small = {value for value, n in cells if 0 < n < least}
    others = sorted((n, value or "", value) for value, n in cells if n >= least)
    if len(small) == 1 and others:
        small.add(others[0][2])
    counts = tuple((value, None if value in small else n) for value, n in made.counts)
    return replace(made, counts=counts, unknown=None if None in small else made.unknown)


def attendance(meetings: Iterable[Sequence[Candidate]], traits: Iterable[str], least: int = 1) -> Attendance:
    """Participants over several meetings: how often somebody came (total), how many people came (unique).

    The tallies are of people, each once; cells under ``least`` are suppressed.
    """
    lists = [list({one.id: one for one in people}.values()) for people in meetings]
    unique = list({one.id: one for people in lists for one in people}.values())
    tallies = tuple(suppressed(tally(unique, trait), least) for trait in traits)
    return Attendance(sum(len(people) for people in lists), len(unique), tallies)

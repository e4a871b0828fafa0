"""The outcome of composing: who sits where and why, what each rule costs, or which rules exclude one another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from relatoria.model.candidate import Role
from relatoria.model.remark import Remark


class Proof(StrEnum):
    """How good a composition is known to be."""

    OPTIMAL = "optimal"  # proven: none is better
    BOUNDED = "bounded"  # time was up: none is better by more than the gap
    IMPOSSIBLE = "impossible"  # proven: the hard rules exclude one another
    UNKNOWN = "unknown"  # time was up before any composition was found


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in a panel. What a person decides by hand and what the solver proposes have the same form."""

    panel: str
    candidate: str
    role: Role = Role.SPEAKER


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another seat in the place of one, all hard rules kept: somebody else there, or the same person elsewhere.

    ``points`` is what the programme would gain (below 0: lose).
    """

    seat: Seat
    points: float


@dataclass(frozen=True, slots=True)
class Choice:
    """Why a seat is held by whom, and what could stand in its place, the best first."""

    seat: Seat
    reasons: tuple[Remark, ...]
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Price:
    """What a rule costs: the points that the programme would gain without it.

    ``points`` None: not known in the time given. ``proven`` is false where the gain is at least ``points``.
    ``missed`` is by how much a soft rule is not met, in its own units.
    """

    rule: str
    points: float | None
    proven: bool
    missed: float
    remark: Remark


@dataclass(frozen=True, slots=True)
class Conflict:
    """Hard rules that cannot hold together, though any of them could go and the others would hold.

    ``smallest`` says whether it is proven that no smaller set conflicts. ``ways_out`` say by how much one rule would
    have to give.
    """

    rules: tuple[str, ...]
    smallest: bool
    remarks: tuple[Remark, ...]
    ways_out: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    """A composed programme. ``score`` is in points: one a filled seat where all topics fit, less what soft rules cost.

    ``bound`` is the score that no composition can exceed; ``gap`` their distance as a share of the score.
    """

    proof: Proof
    choices: tuple[Choice, ...] = ()
    score: float = 0.0
    bound: float = 0.0
    gap: float = 0.0
    prices: tuple[Price, ...] = ()
    conflict: Conflict | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Who sits where."""
        return tuple(choice.seat for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to try: seconds for the best composition, for all prices, and for finding a conflict; what to look up.

    ``lot`` decides between compositions that are equally good: drawn from the ids and this word, so that nobody is
    favoured by the alphabet or the order of the list, and the same word gives the same result.
    """

    seconds: float = 60.0
    price_seconds: float = 30.0
    conflict_seconds: float = 30.0
    alternatives: int = 3
    lot: str = ""

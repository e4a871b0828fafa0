"""Points: contributions of several actors that say the same, or contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PointStatus(StrEnum):
    """What the counts allow to say of a point."""

    CONCURRENT = "concurrent"  # every group with exposure: a >= 1 (>= 2 where E >= 4), nobody against
    BROAD = "broad"  # at least two thirds of the groups
    PARTICULAR = "particular"  # over-represented in one group: exact test, false discovery rate .10
    DIVERGENT = "divergent"  # at least two actors on each side
    MINORITY = "minority"  # said by few, kept
    SHARED = "shared"  # said by several, none of the above


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Counts of actors (never of sentences) in one group: ``exposed`` spoke on the theme, of them for and against."""

    group: str
    exposed: int
    in_favour: int
    against: int


@dataclass(frozen=True, slots=True)
class Stability:
    """How a point fares when one document is left out: in how many of the trials it kept its status."""

    trials: int
    kept: int
    fragile_without: tuple[str, ...] = ()  # ids of documents without which the status changes


@dataclass(frozen=True, slots=True)
class Point:
    """Contributions that say the same thing, with the arithmetic behind the status.

    ``statement`` is the id of the contribution whose wording stands for the point (the most central one);
    ``members`` and ``opposed`` are contribution ids; ``actors`` and ``opponents`` are the actor ids counted.
    """

    id: str
    statement: str
    kind: str
    theme: str  # «vocabulary:code», or "" where no theme was found
    status: PointStatus
    members: tuple[str, ...]
    opposed: tuple[str, ...]
    actors: tuple[str, ...]
    opponents: tuple[str, ...]
    counts: tuple[GroupCount, ...]
    exposed: int
    p_value: float | None = None
    particular_to: str | None = None
    stability: Stability | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A merge that is likely but not near-certain: for a person to decide."""

    id: str
    left: str  # point id
    right: str  # point id
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What several actors speak about by the same words: «provisional registration», «inscripción provisional».

    ``names`` are what it is called, by language, in small letters; a language in which nobody spoke of it is not there.
    """

    id: str
    names: dict[str, str]
    contributions: tuple[str, ...]  # in which the words stand
    actors: tuple[str, ...]  # the actor ids counted


@dataclass(frozen=True, slots=True)
class Register:
    """A named list of the record or of the points («agreements», «disagreements», «works_everywhere» …).

    ``items`` are point or contribution ids in order of weight; ``criteria`` says in words how they were chosen.
    """

    name: str
    criteria: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """All that was concluded from a record, grouped by ``grouping``; ``record`` is the record's hash."""

    record: str
    grouping: str
    groups: tuple[str, ...]
    points: tuple[Point, ...]
    proposals: tuple[Proposal, ...]
    registers: tuple[Register, ...]
    silent_themes: tuple[str, ...] = ()  # «vocabulary:code»: not addressed by anybody; silence is not disagreement
    issues: tuple[Issue, ...] = ()  # those of most actors first
    version: int = 1

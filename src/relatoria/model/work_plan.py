"""A work plan: tasks tied to milestones, in versions that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do. It is due ``offset`` days after (before, if negative) ``anchor``, a milestone or another task;
    without an anchor, on ``due``. ``product`` is a kind of work product that it delivers to the milestone ``feeds``.
    """

    id: str
    words: Words
    owner: str = ""
    anchor: str = ""
    offset: int = 0
    due: str = ""
    product: str = ""
    feeds: str = ""
    status: str = "planned"  # «planned», «under_way», «done», «dropped»
    internal: bool = False


@dataclass(frozen=True, slots=True)
class PlanMilestone:
    """A milestone as one version of the plan has it: its date, planned or actual."""

    id: str
    words: Words
    date: str
    reached: bool = False


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """A version of a plan, as of the day ``on``."""

    version: str
    on: str
    milestones: tuple[PlanMilestone, ...] = ()
    tasks: tuple[Task, ...] = ()


class ChangeKind(StrEnum):
    """What happened to an entry between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two versions: of an entry's ``field``, from ``before`` to ``after``."""

    kind: ChangeKind
    entry: str
    words: Words
    field: str = ""
    before: str = ""
    after: str = ""

"""A process with its phases and its milestones, planned, moved and reached."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.citation import Citation
from relatoria.model.words import Words


@dataclass(frozen=True, slots=True)
class Revision:
    """What was known of a milestone from the day ``on``: dates cut to their precision, and the place."""

    on: str
    start: str
    end: str = ""
    city: Words = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A date that others wait for. ``history`` holds what was planned, oldest first; ``actual`` what came of it.

    ``words`` is a noun phrase with its article («la conferencia de aprobación»); ``gender`` «m» or «f» by language,
    for the words that agree with it.
    """

    id: str
    words: Words
    gender: dict[str, str]
    history: tuple[Revision, ...]
    actual: Revision | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a process: what opens it, what closes it, and the outputs without which the next cannot begin."""

    code: str  # a term of the code list «phase»
    words: Words
    start: str = ""
    end: str = ""
    actual_start: str = ""
    actual_end: str = ""
    milestones: tuple[str, ...] = ()
    entry: tuple[Words, ...] = ()
    exit: tuple[Words, ...] = ()
    outputs: tuple[Words, ...] = ()
    number: str = ""
    opens: str = ""  # the milestone that begins it, where one does; its date then stands for ``start``
    closes: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """What a dialogue feeds. ``words`` and ``short`` stand with their article."""

    code: str
    words: Words
    short: Words
    mandate: tuple[Citation, ...]
    phases: tuple[Phase, ...]
    milestones: tuple[Milestone, ...]

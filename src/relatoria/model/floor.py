"""The floor of a session: who asks to speak, and the order and time that are suggested; a person decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from relatoria.model.candidate import Candidate
from relatoria.model.remark import Remark


class TurnKind(StrEnum):
    """What somebody asks the floor for, in the order in which it is given."""

    POINT_OF_ORDER = "point_of_order"  # decided at once
    STATEMENT = "statement"
    QUESTION = "question"
    REPLY = "reply"  # the right of reply: at the end


class Rank(StrEnum):
    """The rank of who speaks, in the order of protocol."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPUTY_HEAD = "deputy_head"  # vice-president, crown prince, deputy prime minister
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    AMBASSADOR = "ambassador"
    DELEGATE = "delegate"
    OBSERVER = "observer"
    ORGANISATION = "organisation"
    STAKEHOLDER = "stakeholder"


class Manner(StrEnum):
    """How an order is suggested."""

    INSCRIPTION = "inscription"  # as they asked
    PROTOCOL = "protocol"  # rank, groups, alphabet
    BALANCED = "balanced"  # groups, those who have spoken least, regions in turn, genders in turn


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody on the list of speakers; ``group`` is on whose behalf, ``spoken`` the seconds already spoken.

    ``seconds`` is the time asked for or given by the rules of the session (None: the session's limit).
    """

    id: str
    speaker: Candidate
    kind: TurnKind = TurnKind.STATEMENT
    rank: Rank = Rank.DELEGATE
    group: str = ""
    spoken: int = 0
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """The time of a session in seconds (None: open), and the limit of a turn: by kind, for a group, else ``limit``."""

    total: int | None = None
    limit: int = 180
    group_limit: int = 300
    limits: dict[TurnKind, int] = field(default_factory=dict)
    least: int = 60  # no turn is cut under this


@dataclass(frozen=True, slots=True)
class Turn:
    """A place in a suggested order: whose, why there, from when (seconds after the beginning) and for how long."""

    request: str
    reason: Remark
    starts: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Order:
    """A suggested order of speakers, with what has to be said about the time."""

    manner: Manner
    turns: tuple[Turn, ...]
    remarks: tuple[Remark, ...] = ()

"""What is to be composed: panels or working groups with their seats, and the rules that their composition follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from relatoria.model.candidate import Role


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel, or a working group: how many seats it has, when it meets, what it is about.

    Two panels clash if they share a ``slot`` or their times overlap. ``least`` is the number of speakers under which
    it is not complete (None: all ``seats``). An empty ``topics`` or ``languages`` asks for nothing.
    """

    id: str
    title: str
    seats: int
    moderators: int = 0
    least: int | None = None
    slot: str = ""
    start: datetime | None = None
    end: datetime | None = None
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def capacity(self, role: Role) -> int:
        """The seats that there are for a role."""
        return self.moderators if role is Role.MODERATOR else self.seats

    def needed(self, role: Role) -> int:
        """The seats of a role that have to be filled."""
        if role is Role.MODERATOR:
            return self.moderators
        return self.seats if self.least is None else self.least


class RuleKind(StrEnum):
    """What a rule is about."""

    COUNT = "count"  # how many of those seated have a trait
    APART = "apart"  # never two of these in one panel (or in the programme)
    TOGETHER = "together"  # all of these in one panel, or none
    FIXED = "fixed"  # chosen by hand: this person in this panel
    EXCLUDED = "excluded"  # these not in these panels
    AVAILABLE = "available"  # nobody sits where they cannot be
    LANGUAGE = "language"  # speaks a language of the panel
    TOPIC = "topic"  # has a topic of the panel
    FRESH = "fresh"  # who has not yet spoken in the edition comes first
    WISH = "wish"  # people sit where they wished to
    SEATS = "seats"  # seats are filled
    ONCE = "once"  # at most so many seats a person
    CLASH = "clash"  # nobody in two panels at the same time
    EVERYONE = "everyone"  # every candidate has a place (working groups)


class Scope(StrEnum):
    """Over what a rule counts."""

    PANEL = "panel"  # in each panel
    PROGRAMME = "programme"  # over all panels together


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, hard (``weight`` None: must hold) or soft (so many points lost for each unit that is missing).

    COUNT looks at a ``trait`` («gender», «un_group», «stakeholder_type», «level», «profile», «organisation»,
    «country», «region», «topic», «language», «tag», «spoken»): either the ``values`` together or, with ``each``, every
    value by itself (with none given: all that occur). Bounds are numbers of people or shares of those seated; unknown
    counts as unknown, so it is in the whole of a share and never in the part. ``who`` are ids of candidates,
    ``panels`` limits the rule to some panels, ``roles`` to some roles. ``title`` is the organisers' own wording.
    """

    id: str
    kind: RuleKind
    trait: str = ""
    values: tuple[str, ...] = ()
    each: bool = False
    scope: Scope = Scope.PROGRAMME
    at_least: int | None = None
    at_most: int | None = None
    share_at_least: float | None = None  # 0 to 1
    share_at_most: float | None = None
    who: tuple[str, ...] = ()
    panels: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    weight: float | None = None
    title: str = ""

    @property
    def hard(self) -> bool:
        """Whether the rule must hold."""
        return self.weight is None

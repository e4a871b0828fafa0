"""The log of a room: who spoke when and how long, joined to the interventions of the record."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria_web.convene.domain.queries.floor import turns_of
from relatoria_web.convene.models import Floor, Turn, TurnState
from relatoria_web.convene.spoken import Recorded, recorded
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn that was spoken, with the interventions that are taken to be it."""

    turn: Turn
    record: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """The turns in the order in which they were spoken, and what the record holds of nobody on the list."""

    turns: tuple[Spoken, ...]
    others: tuple[Recorded, ...]

    @property
    def seconds(self) -> int:
        """How long was spoken in all."""
        return sum(one.turn.spoken for one in self.turns)


def spoken_in(who: Standing, floor: Floor) -> Log:
    """The log of a list; two queries and those of the record.

    Somebody's turns and interventions are matched in their order; what one has more of goes to their last turn.
    """
    rows = turns_of(floor).filter(state=TurnState.SPOKEN).order_by("began", "place", "pk")
    turns = list(rows)
    found: dict[int, list[Recorded]] = {one.pk: [] for one in turns}
    others = []
    by_person: dict[int, list[int]] = {}
    by_name: dict[str, list[int]] = {}
    for one in turns:
        one.floor = floor
        by_person.setdefault(one.participation.person_id, []).append(one.pk)
        by_name.setdefault(one.participation.person.name.casefold(), []).append(one.pk)
    for row in recorded(who, floor.session):
        own = by_person.get(row.person or 0) or by_name.get(row.name.casefold())
        if own is None:
            others.append(row)
            continue
        free = next((pk for pk in own if not found[pk]), own[-1])
        found[free].append(row)
    return Log(tuple(Spoken(one, tuple(found[one.pk])) for one in turns), tuple(others))

"""The suggested order of speakers, from the library, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.model.floor import Request


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who waits for the floor; what is not known is empty. ``spoken`` are seconds in this session."""

    turn: str
    name: str
    kind: str
    gender: str = ""
    country: str = ""
    organisation: str = ""
    stakeholder_type: str = ""
    group: str = ""
    spoken: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A place in the suggested order, and its reason in words."""

    turn: str
    reason: str


def suggest(asked: Sequence[Asked], before: Sequence[Asked], manner: str, language: str) -> list[Placed]:
    """Those who ask in a suggested order («inscription», «protocol», «balanced»).

    Raises:
        ValueError: for another manner.
    """
    from relatoria.convene.order import suggest_order
    from relatoria.convene.words import say
    from relatoria.model.floor import Manner

    requests = [_request(one) for one in asked]
    spoken = [_request(one).speaker for one in before]
    order = suggest_order(requests, Manner(manner), language, before=spoken)
    return [Placed(turn.request, say(turn.reason, language)) for turn in order.turns]


def _request(one: Asked) -> Request:
    from relatoria.model.candidate import Candidate, Gender
    from relatoria.model.floor import Request, TurnKind

    speaker = Candidate(
        one.turn,
        one.name,
        gender=Gender(one.gender) if one.gender else None,
        country=one.country or None,
        organisation=one.organisation or None,
        stakeholder_type=one.stakeholder_type or None,
    )
    return Request(one.turn, speaker, TurnKind(one.kind), group=one.group, spoken=one.spoken)

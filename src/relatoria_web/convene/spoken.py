"""The door from the log of a room to the record: `gather`, which stands above, says what the record holds of a session.

A module `arrivals` of an app above registers a teller when the platform starts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relatoria_web.convene.models import Session
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Recorded:
    """An intervention of the record as a log shows it: who speaks in it (a person, or else a name), and its address."""

    person: int | None
    name: str
    words: str
    address: str


Teller = Callable[[Standing, Session], Sequence[Recorded]]
"""The interventions of a session that somebody may see with who spoke, in their order."""
_tellers: list[Teller] = []


def tell_by(teller: Teller) -> None:
    """Say who knows the record; the last who says so does."""
    _tellers[:] = [teller]


def recorded(who: Standing, session: Session) -> Sequence[Recorded]:
    """What the record holds of a session; nothing where this installation keeps none."""
    return _tellers[0](who, session) if _tellers else ()

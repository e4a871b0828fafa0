"""What the first page shows a stranger of what was concluded: one sentence with its count; a stage registers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a report; ``share_for`` and ``share_against`` are hundredths of those who spoke on its theme."""

    text: str
    language: str
    url: str
    count: str
    share_for: int
    share_against: int
    title: str
    of: str


Shows = Callable[[Standing], Piece | None]
_SHOWS: list[Shows] = []


def shows(one: Shows) -> Shows:
    """Register what is shown."""
    _SHOWS.append(one)
    return one


def piece_for(who: Standing) -> Piece | None:
    """The first piece that there is for somebody."""
    return next(filter(None, (one(who) for one in _SHOWS)), None)

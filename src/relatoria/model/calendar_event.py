"""An event of a calendar feed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event under a uid that never changes.

    ``start`` and ``end`` are ISO dates, both included, or ISO times without an offset in the time zone ``zone`` (an
    IANA name). ``settled`` is False while it is planned only; ``sequence`` counts its changes, ``stamp`` is the day of
    the last one.
    """

    uid: str
    title: str
    start: str
    end: str
    stamp: str
    zone: str = ""
    place: str = ""
    description: str = ""
    url: str = ""
    settled: bool = True
    sequence: int = 0

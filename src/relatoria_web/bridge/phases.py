"""The days of each phase of a process, as the library knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """A phase with its first and last day; an open end is None."""

    code: str
    name: str
    start: date | None
    end: date | None

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the phase."""
        if day is None or self.start is None:
            return False
        return self.start <= day and (self.end is None or day <= self.end)


def spans(body: dict[str, Any], on: date, language: str) -> list[Span]:
    """The phases of a process (JSON) in order, as they were known ``on`` a day."""
    import msgspec

    from relatoria.model.process import Process
    from relatoria.prepare.dates import first_day, last_day
    from relatoria.prepare.phases import standing

    process = msgspec.convert(body, Process)
    return [
        Span(
            one.phase.code,
            one.phase.words.get(language) or next(iter(one.phase.words.values()), one.phase.code),
            first_day(one.start) if one.start else None,
            last_day(one.end) if one.end else None,
        )
        for one in standing(process, on.isoformat(), set())
    ]

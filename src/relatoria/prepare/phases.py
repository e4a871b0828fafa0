"""Where a process stands: which phases are over, which run, and what a phase still lacks to begin or to end."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from relatoria.model.process import Phase, Process
from relatoria.model.words import Words
from relatoria.prepare.dates import first_day, last_day
from relatoria.prepare.milestones import calendar


class PhaseState(StrEnum):
    """Where a phase stands by its dates."""

    AHEAD = "ahead"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Standing:
    """A phase on a day, with its dates as known and what is not met yet.

    ``entry``, ``exit`` and ``outputs`` hold the criteria and outputs that are still open; ``blocked`` says that the
    phase should have begun, or ended, and may not.
    """

    phase: Phase
    state: PhaseState
    start: str
    end: str
    entry: tuple[Words, ...]
    exit: tuple[Words, ...]
    outputs: tuple[Words, ...]

    @property
    def blocked(self) -> bool:
        """Whether the dates have run ahead of what they ask for."""
        if self.state is PhaseState.OVER:
            return bool(self.entry or self.exit or self.outputs)
        return self.state is PhaseState.RUNNING and bool(self.entry)


def phase_bounds(phase: Phase, process: Process, on: str) -> tuple[str, str]:
    """When a phase begins and ends, by its milestones as known on the day ``on``, else by its own dates."""
    at = {one.milestone.id: one.at for one in calendar(process, on)}
    start = at[phase.opens].start if phase.opens in at else _known(phase.actual_start, phase.start, on)
    end = at[phase.closes].end or at[phase.closes].start if phase.closes in at else ""
    return start, end or _known(phase.actual_end, phase.end, on)


def _known(actual: str, planned: str, on: str) -> str:
    """What came of a date, if it had by the day ``on``; else what was planned."""
    return actual if actual and first_day(actual) <= first_day(on) else planned


def standing(process: Process, on: str, met: Set[str]) -> tuple[Standing, ...]:
    """Every phase of ``process`` on the day ``on``. ``met`` holds what is fulfilled: «consultations.exit.1» is the
    second exit criterion of the consultations, «stocktaking.outputs.0» the first output of the stocktaking.
    """
    found = []
    for phase in process.phases:
        start, end = phase_bounds(phase, process, on)
        open_ = {
            key: tuple(words for at, words in enumerate(getattr(phase, key)) if f"{phase.code}.{key}.{at}" not in met)
            for key in ("entry", "exit", "outputs")
        }
        found.append(Standing(phase, _state(start, end, on), start, end, **open_))
    return tuple(found)


def _state(start: str, end: str, on: str) -> PhaseState:
    day = first_day(on)
    if end and last_day(end) < day:
        return PhaseState.OVER
    return PhaseState.RUNNING if start and first_day(start) <= day else PhaseState.AHEAD

"""Milestones as they were known on a day, and the windows between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from relatoria.model.process import Milestone, Process, Revision
from relatoria.prepare.dates import first_day, last_day


@dataclass(frozen=True, slots=True)
class Known:
    """A milestone as it was known on a day: ``reached`` if it had come to pass by then."""

    milestone: Milestone
    at: Revision
    reached: bool


@dataclass(frozen=True, slots=True)
class Window:
    """The milestones on either side of a stretch of days; None where there is none known."""

    opens: Known | None
    closes: Known | None


def known(milestone: Milestone, on: str) -> Known | None:
    """What was known of ``milestone`` on the day ``on``: what had happened, else the last plan made by then.

    A plan that nobody had made by that day is not known; None if there was neither.
    """
    day = first_day(on)
    actual = milestone.actual
    if actual is not None and last_day(actual.end or actual.start) <= day:
        return Known(milestone, actual, True)
    plans = [plan for plan in milestone.history if first_day(plan.on) <= day]
    return Known(milestone, plans[-1], False) if plans else None


def calendar(process: Process, on: str) -> tuple[Known, ...]:
    """All milestones of ``process`` known on a day, in the order of their dates."""
    found = [one for milestone in process.milestones if (one := known(milestone, on))]
    return tuple(sorted(found, key=lambda one: (first_day(one.at.start), last_day(one.at.end or one.at.start))))


def window(process: Process, start: str, end: str, on: str) -> Window:
    """Between which milestones, as known on the day ``on``, the days from ``start`` to ``end`` lie.

    A milestone stands before only if it is certainly over when ``start`` comes, and after only if it certainly begins
    after ``end``: a month that holds both says nothing.
    """
    first, last = first_day(start), last_day(end or start)
    before = [one for one in calendar(process, on) if last_day(one.at.end or one.at.start) < first]
    after = [one for one in calendar(process, on) if first_day(one.at.start) > last]
    return Window(before[-1] if before else None, after[0] if after else None)


def move(milestone: Milestone, revision: Revision) -> Milestone:
    """The milestone with a new plan, the old ones kept.

    Raises:
        ValueError: if the plan is older than the last one, or the milestone has been reached.
    """
    if milestone.actual is not None:
        raise ValueError(f"{milestone.id} has been reached")
    if milestone.history and first_day(revision.on) < first_day(milestone.history[-1].on):
        raise ValueError(f"{milestone.id} has a later plan")
    return replace(milestone, history=(*milestone.history, revision))


def reach(milestone: Milestone, actual: Revision) -> Milestone:
    """The milestone with what came of it; its plans stay in the history."""
    return replace(milestone, actual=actual)

"""When the tasks of a work plan are due, what moves when a milestone moves, and what would come too late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from relatoria.language.spell import spell_date
from relatoria.language.typeset import set_signs
from relatoria.model.work_plan import Task, WorkPlan
from relatoria.prepare.dates import first_day, last_day
from relatoria.prepare.wording import said
from relatoria.vocabulary.work_kinds import work_kinds


class CircularPlanError(ValueError):
    """Tasks that wait for one another in a circle; ``tasks`` are their ids."""

    def __init__(self, tasks: tuple[str, ...]) -> None:
        self.tasks = tasks
        super().__init__(" → ".join(tasks))


@dataclass(frozen=True, slots=True)
class Late:
    """A product that would come too late for the milestone that it feeds.

    ``ready`` is the day it is cleared and translated; ``latest`` the last day on which its draft can be due;
    ``certain`` is False where the milestone is known to the month or year only and may still come after it.
    """

    task: Task
    milestone: str
    ready: date
    latest: date
    certain: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A task whose due day changed; None where there was or is none."""

    task: Task
    before: date | None
    after: date | None


def due_dates(plan: WorkPlan) -> dict[str, date | None]:
    """When each task is due, by its id: its own date, or so many days from its milestone or task; None if unknown.

    Before a milestone known to the month, days are counted from its first day; after it, from its last.

    Raises:
        CircularPlanError: if tasks wait for one another in a circle.
        ValueError: if a date is none.
    """
    tasks = {one.id: one for one in plan.tasks}
    dates = {one.id: one.date for one in plan.milestones}
    return {one.id: _due(one, tasks, dates, ()) for one in plan.tasks}


def _due(task: Task, tasks: dict[str, Task], dates: dict[str, str], path: tuple[str, ...]) -> date | None:
    if task.id in path:
        raise CircularPlanError((*path[path.index(task.id) :], task.id))
    if not task.anchor:
        return last_day(task.due) if task.due else None
    days = timedelta(days=task.offset)
    if task.anchor in tasks:
        start = _due(tasks[task.anchor], tasks, dates, (*path, task.id))
        return start + days if start else None
    known = dates.get(task.anchor)
    if not known:
        return None
    return (first_day(known) if task.offset < 0 else last_day(known)) + days


def too_late(plan: WorkPlan) -> tuple[Late, ...]:
    """The products whose text would be ready only after the milestone that they feed begins, the worst first.

    To the day a draft is due comes what its kind takes for clearance and translation (`work_products.toml`).
    """
    due, dates = due_dates(plan), {one.id: one.date for one in plan.milestones}
    found = [one for task in plan.tasks if (one := _late(task, due[task.id], dates.get(task.feeds, "")))]
    return tuple(sorted(found, key=lambda one: (not one.certain, one.latest - one.ready)))


def _late(task: Task, due: date | None, fed: str) -> Late | None:
    if due is None or not fed or task.status in ("done", "dropped"):
        return None
    kind = work_kinds().get(task.product)
    lead = timedelta(days=kind.lead_days if kind else 0)
    ready = due + lead
    if ready < first_day(fed):
        return None
    return Late(task, task.feeds, ready, first_day(fed) - lead - timedelta(days=1), ready >= last_day(fed))


def move_milestone(plan: WorkPlan, milestone: str, day: str) -> tuple[WorkPlan, tuple[Move, ...]]:
    """The plan with a milestone moved to ``day`` (ISO, cut to what is known), and what moves with it.

    Raises:
        KeyError: if the plan has no such milestone.
        ValueError: if ``day`` is no date.
    """
    if milestone not in {one.id for one in plan.milestones}:
        raise KeyError(milestone)
    first_day(day)
    moved = tuple(replace(one, date=day) if one.id == milestone else one for one in plan.milestones)
    later = replace(plan, milestones=moved)
    return later, tuple(_moves(plan, due_dates(plan), due_dates(later)))


def _moves(plan: WorkPlan, before: dict[str, date | None], after: dict[str, date | None]) -> Iterator[Move]:
    for task in plan.tasks:
        if before[task.id] != after[task.id]:
            yield Move(task, before[task.id], after[task.id])


def say_late(late: Late, plan: WorkPlan, language: str) -> str:
    """A warning in words: what, ready when, for which milestone, and by when it would have to be drafted."""
    milestone = next(one for one in plan.milestones if one.id == late.milestone)
    text = said(
        "late",
        "certain" if late.certain else "possible",
        language,
        task=_words(late.task, language),
        ready=spell_date(late.ready.isoformat(), language),
        milestone=milestone.words.get(language, milestone.id),
        date=spell_date(milestone.date, language),
        latest=spell_date(late.latest.isoformat(), language),
    )
    return set_signs(text, language)


def say_move(move: Move, language: str) -> str:
    """A moved task in words."""
    fields = {
        key: spell_date(day.isoformat(), language) if day else said("change", "undated", language)
        for key, day in (("before", move.before), ("after", move.after))
    }
    return set_signs(said("change", "moved", language, entry=_words(move.task, language), **fields), language)


def _words(task: Task, language: str) -> str:
    return task.words.get(language) or next(iter(task.words.values()), task.id)

"""The difference between two versions of a work plan, entry by entry, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relatoria.language.spell import spell_date
from relatoria.language.typeset import set_signs
from relatoria.model.words import Words
from relatoria.model.work_plan import Change, ChangeKind, PlanMilestone, Task, WorkPlan
from relatoria.prepare.schedule import due_dates
from relatoria.prepare.wording import said

_FIELDS = ("owner", "product", "feeds", "anchor", "status")
"""The fields of a task that are compared besides its words and its date."""
Entry = Task | PlanMilestone


def public_view(plan: WorkPlan) -> WorkPlan:
    """The plan without its internal tasks and its owners' names; a task that waits for an internal one keeps the day
    that this gives it.
    """
    due = due_dates(plan)
    hidden = {one.id for one in plan.tasks if one.internal}
    tasks = tuple(_loosened(one, str(due[one.id] or "")) if one.anchor in hidden else one for one in plan.tasks)
    shown = tuple(replace(one, owner="") for one in tasks if not one.internal)
    return WorkPlan(plan.version, plan.on, plan.milestones, shown)


def _loosened(task: Task, due: str) -> Task:
    return Task(
        task.id, task.words, task.owner, due=due, product=task.product, feeds=task.feeds, status=task.status,
        internal=task.internal,
    )  # fmt: skip


def compare(before: WorkPlan, after: WorkPlan) -> tuple[Change, ...]:
    """What was added, removed, moved and changed: milestones first, then tasks, each in the order of the plans."""
    dates_before, dates_after = _dates(before), _dates(after)
    changes: list[Change] = []
    for old, new in ((before.milestones, after.milestones), (before.tasks, after.tasks)):
        was: dict[str, Entry] = {one.id: one for one in old}
        now: dict[str, Entry] = {one.id: one for one in new}
        changes += [Change(ChangeKind.REMOVED, code, one.words) for code, one in was.items() if code not in now]
        for code, one in now.items():
            if code not in was:
                changes.append(Change(ChangeKind.ADDED, code, one.words, after=dates_after[code]))
                continue
            if dates_before[code] != dates_after[code]:
                changes.append(Change(ChangeKind.MOVED, code, one.words, "date", dates_before[code], dates_after[code]))
            changes += _changed(was[code], one)
    return tuple(changes)


def _dates(plan: WorkPlan) -> dict[str, str]:
    due = {code: day.isoformat() if day else "" for code, day in due_dates(plan).items()}
    return due | {one.id: one.date for one in plan.milestones}


def _changed(before: Entry, after: Entry) -> Iterator[Change]:
    if before.words != after.words:
        yield Change(ChangeKind.CHANGED, after.id, after.words, "words", _any(before.words), _any(after.words))
    if isinstance(before, PlanMilestone) and isinstance(after, PlanMilestone) and before.reached != after.reached:
        yield Change(ChangeKind.CHANGED, after.id, after.words, "reached", str(before.reached), str(after.reached))
    if isinstance(before, Task) and isinstance(after, Task):
        for name in _FIELDS:
            was, now = getattr(before, name), getattr(after, name)
            if was != now:
                yield Change(ChangeKind.CHANGED, after.id, after.words, name, was, now)


def say_change(change: Change, language: str) -> str:
    """«Se añade «…» (4 de mayo de 2018).»: one difference as a sentence."""
    entry = change.words.get(language) or _any(change.words)
    if change.kind is ChangeKind.CHANGED:
        return set_signs(_say_field(change, entry, language), language)
    key = "added_undated" if change.kind is ChangeKind.ADDED and not change.after else change.kind.value
    fields = {key: _day(day, language) for key, day in (("before", change.before), ("after", change.after))}
    return set_signs(said("change", key, language, entry=entry, **fields), language)


def _say_field(change: Change, entry: str, language: str) -> str:
    if change.field == "reached":
        return said("change", "reached" if change.after == "True" else "reopened", language, entry=entry)
    field = said("field", change.field, language)
    status = change.field == "status"
    was, now = (_status(one, language) if status else one for one in (change.before, change.after))
    none = said("change", "none", language)
    return said("change", "changed", language, entry=entry, field=field, before=was or none, after=now or none)


def say_changes(changes: tuple[Change, ...], language: str) -> str:
    """How much changed, in one sentence: «Añadidas: 2; con otra fecha: 1.»."""
    counts = {kind: sum(one.kind is kind for one in changes) for kind in ChangeKind}
    parts = [said("counted", kind.value, language, n=n) for kind, n in counts.items() if n]
    return set_signs("; ".join(parts) + "." if parts else said("change", "nothing", language), language)


def _status(code: str, language: str) -> str:
    return said("status", code, language)


def _day(day: str, language: str) -> str:
    return spell_date(day, language) if day else said("change", "undated", language)


def _any(words: Words) -> str:
    return next(iter(words.values()), "")

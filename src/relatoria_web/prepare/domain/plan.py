"""The work plan of a process: tasks, and versions as they were published."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.bridge import calendar
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.models import PlanVersion, Process, WorkPlan
from relatoria_web.prepare.rules import CHANGE_PLAN
from relatoria_web.site.address import address
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import Translated

Task = dict[str, Any]
"""The library's `Task` as JSON."""


def plan_for(process: Process) -> WorkPlan:
    """The work plan of a process; an empty one that is not stored, if there is none."""
    plan = WorkPlan.objects.filter(process=process).first() or WorkPlan()
    plan.process = process
    return plan


def body_of(plan: WorkPlan, number: str = "") -> calendar.Body:
    """The plan as it stands today, with the milestones of its process."""
    held = getattr(plan.process, "calendar", None)
    body = held.body if held is not None else {}
    today = timezone.localdate().isoformat()
    return calendar.plan_of(body, plan.tasks, today, number) if body else {"version": number, "on": today}


@transaction.atomic
def write_task(who: Standing, *, process: Process, words: Translated, details: Task, name: str = "") -> WorkPlan:
    """Add a task, or change the one of a name.

    Raises:
        RefusedError: if it waits for itself, by way of others or not.
    """
    plan = _held(who, process)
    texts = {language: text for language, (text, _status) in words.texts.items()}
    known = {one["id"] for one in plan.tasks}
    task = details | {"id": name if name in known else _name(str(words), known), "words": texts}
    others = [one for one in plan.tasks if one["id"] != task["id"]]
    if task["anchor"] == task["id"]:
        raise RefusedError(_("A task cannot wait for itself."))
    plan.tasks = [*others, task]
    try:
        calendar.due(body_of(plan), "en")
    except calendar.BadCalendarError as error:
        raise RefusedError(_("These tasks would wait for one another in a circle: %s") % error) from error
    log(who, actions.CHANGE_TASK, plan, task=task["id"])
    return plan.revise(None, tasks=plan.tasks)


@transaction.atomic
def remove_task(who: Standing, *, process: Process, name: str) -> WorkPlan:
    """Take a task out of the plan; published versions keep it.

    Raises:
        RefusedError: if another task waits for it.
    """
    plan = _held(who, process)
    if any(one.get("anchor") == name for one in plan.tasks):
        raise RefusedError(_("Another task waits for this one: tie that to something else first."))
    log(who, actions.CHANGE_TASK, plan, task=name)
    return plan.revise(None, tasks=[one for one in plan.tasks if one["id"] != name])


@transaction.atomic
def publish_plan(who: Standing, *, process: Process, note: str = "") -> PlanVersion:
    """Publish the plan as it stands today: a snapshot that never changes."""
    plan = _held(who, process)
    number = (plan.versions.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    version = PlanVersion.objects.create(
        plan=plan, number=number, body=body_of(plan, str(number)), note=note.strip()[:300]
    )
    log(who, actions.PUBLISH_PLAN, plan, number=number)
    return version


def _held(who: Standing, process: Process) -> WorkPlan:
    CHANGE_PLAN.demand(who, WorkPlan(process=process))
    plan, _made = WorkPlan.objects.select_for_update().get_or_create(process=process)
    return plan


def _name(words: str, known: set[str]) -> str:
    base = address(words) or "task"
    return next(one for one in (base, *(f"{base}-{n}" for n in range(2, 10_000))) if one not in known)

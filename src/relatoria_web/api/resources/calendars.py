"""Writing calendars and work plans: milestones moved and reached, criteria ticked, tasks written and taken out."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.frame import PROCESSES
from relatoria_web.api.resources.prepare import CALENDARS, PLANS
from relatoria_web.bridge import calendar as library
from relatoria_web.prepare.domain import calendar, plan
from relatoria_web.prepare.forms.process import DateForm, TaskForm
from relatoria_web.prepare.rules import CHANGE_CALENDAR, CHANGE_PLAN
from relatoria_web.site.translated import translated


class Moved(In):
    """A new date of a milestone, or that it was reached: dates as far as they are known («2018-07»)."""

    milestone: str
    start: str
    end: str = ""
    on: date
    source: str = ""
    actual: bool = False


class Ticked(In):
    """Whether a criterion of a phase («stocktaking.outputs.0») is met."""

    key: str
    met: bool = True


class Task(In):
    """A task as the plan holds it; the ``id`` of one that is there changes that one."""

    id: str = ""
    words: dict[str, str]
    owner: str = ""
    anchor: str = ""
    offset: int = 0
    due: str = ""
    product: str = ""
    feeds: str = ""
    status: str = "planned"
    internal: bool = False


class Gone(In):
    """Which task is taken out."""

    id: str = Field(min_length=1)


def _move(call: Call, row: Any, data: Moved) -> Any:
    CHANGE_CALENDAR.demand(call.who, row)
    given = data.model_dump(exclude={"milestone"}, mode="json")
    new = filled(DateForm(), None, given).wanted()
    return calendar.set_date(call.who, held=row, milestone=data.milestone, new=new)


def _tick(call: Call, row: Any, data: Ticked) -> Any:
    return calendar.tick(call.who, held=row, key=data.key, met=data.met)


def _write(call: Call, row: Any, data: Task) -> Any:
    held = plan.plan_for(row)
    CHANGE_PLAN.demand(call.who, held)
    body = plan.body_of(held)
    stones = (
        library.dates(row.calendar.body, str(body["on"]), "en")
        if hasattr(row, "calendar") and row.calendar.body
        else []
    )
    others = [(one["id"], one["id"]) for one in held.tasks if one["id"] != data.id]
    given = data.model_dump(exclude={"id", "words"}) | {"words": translated(**data.words), "due": data.due or None}
    form = filled(TaskForm(milestones=stones, tasks=others), None, given)
    values = {"words": form.cleaned_data["words"], "details": form.details()}
    return plan.write_task(call.who, process=row, name=data.id, **values)


def _remove(call: Call, row: Any, data: Gone) -> Any:
    return plan.remove_task(call.who, process=row, name=data.id)


_DO = Scope.PREPARE
_AT, _OF = "/calendars/{key}", "/processes/{key}/plan/tasks"
ACTS = (
    Act(
        "move_milestone",
        "Plan another date for a milestone, or note that it was reached",
        f"{_AT}/milestones/",
        _DO,
        _move,
        CALENDARS,
        Moved,
        CALENDARS,
    ),
    Act(
        "tick_criterion",
        "Note whether a criterion of a phase is met",
        f"{_AT}/criteria/",
        _DO,
        _tick,
        CALENDARS,
        Ticked,
        CALENDARS,
    ),
    Act("write_task", "Write a task of the work plan", f"{_OF}/", _DO, _write, PROCESSES, Task, PLANS),
    Act("remove_task", "Take a task out of the work plan", f"{_OF}/remove/", _DO, _remove, PROCESSES, Gone, PLANS),
)

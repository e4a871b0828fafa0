"""Writing the entries of a calendar: milestones and phases added, changed and taken out."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.filled import filled
from relatoria_web.api.models import Scope
from relatoria_web.api.problems import ProblemError
from relatoria_web.api.resources.frame import PROCESSES
from relatoria_web.api.resources.prepare import CALENDARS
from relatoria_web.bridge.calendar_kept import one_of
from relatoria_web.prepare.domain import calendar_kept
from relatoria_web.prepare.domain.queries.process import body_of, calendar_of
from relatoria_web.prepare.forms.calendar import MilestoneForm, PhaseForm, StoneForm
from relatoria_web.prepare.models import Calendar, Process
from relatoria_web.prepare.rules import CHANGE_CALENDAR

Words = dict[str, str]


class Stone(In):
    """A milestone: its name with the article, and place, by language; ``start`` to ``source`` for a new one alone.

    The ``id`` of one that is there changes that one; its dates move by `move_milestone`.
    """

    id: str = ""
    words: Words
    city: Words = Field(default_factory=dict)
    start: str = ""
    end: str = ""
    on: date | None = None
    source: str = ""


class Part(In):
    """A phase: days as far as they are known, and what it asks for, a condition a line, by language.

    The ``code`` of one that is there changes that one.
    """

    code: str = ""
    words: Words
    number: str = ""
    start: str = ""
    end: str = ""
    entry: Words = Field(default_factory=dict)
    exit: Words = Field(default_factory=dict)
    outputs: Words = Field(default_factory=dict)


class Gone(In):
    """Which entry is taken out: the id of a milestone, the code of a phase."""

    id: str = Field(min_length=1)


def _entered(call: Call, row: Process, kind: str, name: str) -> None:
    CHANGE_CALENDAR.demand(call.who, calendar_of(row) or Calendar(process_id=row.pk))
    if name and one_of(body_of(row), kind, name) is None:
        raise ProblemError(404, "not_found")


def _keep_milestone(call: Call, row: Any, data: Stone) -> Any:
    _entered(call, row, "milestones", data.id)
    given = data.model_dump(exclude={"id"}, mode="json") | {"on": (data.on or timezone.localdate()).isoformat()}
    if data.id:
        stone = filled(StoneForm(), None, given).stone()
        return calendar_kept.tell_milestone(call.who, process=row, name=data.id, stone=stone)
    form = filled(MilestoneForm(), None, given)
    return calendar_kept.add_milestone(call.who, process=row, stone=form.stone(), new=form.wanted())


def _remove_milestone(call: Call, row: Any, data: Gone) -> Any:
    _entered(call, row, "milestones", data.id)
    return calendar_kept.remove_milestone(call.who, process=row, name=data.id)


def _keep_phase(call: Call, row: Any, data: Part) -> Any:
    _entered(call, row, "phases", data.code)
    form = filled(PhaseForm(), None, data.model_dump(exclude={"code"}))
    return calendar_kept.keep_phase(call.who, process=row, part=form.part(), name=data.code)


def _remove_phase(call: Call, row: Any, data: Gone) -> Any:
    _entered(call, row, "phases", data.id)
    return calendar_kept.remove_phase(call.who, process=row, name=data.id)


_DO = Scope.PREPARE
_AT = "/processes/{key}"
_STONES, _PHASES = f"{_AT}/milestones", f"{_AT}/phases"
ACTS = (
    Act("keep_milestone", "Keep a milestone", f"{_STONES}/", _DO, _keep_milestone, PROCESSES, Stone, CALENDARS),
    Act(
        "remove_milestone",
        "Take a milestone out of a calendar",
        f"{_STONES}/remove/",
        _DO,
        _remove_milestone,
        PROCESSES,
        Gone,
        CALENDARS,
    ),
    Act("keep_phase", "Keep a phase of a process", f"{_PHASES}/", _DO, _keep_phase, PROCESSES, Part, CALENDARS),
    Act(
        "remove_phase",
        "Take a phase out of a calendar",
        f"{_PHASES}/remove/",
        _DO,
        _remove_phase,
        PROCESSES,
        Gone,
        CALENDARS,
    ),
)

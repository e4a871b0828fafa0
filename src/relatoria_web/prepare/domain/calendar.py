"""The calendar of a process: criteria ticked, milestones moved and reached."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.bridge import calendar
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.models import Calendar, WorkPlan
from relatoria_web.prepare.rules import CHANGE_CALENDAR
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def tick(who: Standing, *, held: Calendar, key: str, met: bool) -> Calendar:
    """Note that a criterion of a phase is met, or that it is not.

    Raises:
        RefusedError: if no phase has such a criterion.
    """
    CHANGE_CALENDAR.demand(who, held)
    held = Calendar.objects.select_for_update().get(pk=held.pk)
    if key not in calendar.criterion_keys(held.body):
        raise RefusedError(_("No phase of this process asks for that."))
    log(who, actions.TICK, held, criterion=key, met=met)
    kept = [one for one in held.met if one != key]
    return held.revise(None, met=[*kept, key] if met else kept)


def foreseen(who: Standing, *, held: Calendar, milestone: str, new: calendar.NewDate, language: str) -> list[str]:
    """What would move, and what would come too late, if a milestone had a new date; nothing is changed.

    Raises:
        RefusedError: if it cannot have that date.
    """
    CHANGE_CALENDAR.demand(who, held)
    plan = WorkPlan.objects.filter(process=held.process_id).first()
    body = _moved(held.body, milestone, new)
    tasks = plan.tasks if plan else []
    try:
        return calendar.consequences(held.body, body, tasks, timezone.localdate().isoformat(), language)
    except calendar.BadCalendarError as error:
        raise RefusedError(_("Tasks of the work plan wait for one another in a circle: %s") % error) from error


@transaction.atomic
def set_date(who: Standing, *, held: Calendar, milestone: str, new: calendar.NewDate) -> Calendar:
    """Plan another date for a milestone, or note when it was reached; what was planned before stays readable.

    Raises:
        RefusedError: if it cannot have that date.
    """
    CHANGE_CALENDAR.demand(who, held)
    held = Calendar.objects.select_for_update().get(pk=held.pk)
    body = _moved(held.body, milestone, new)
    log(who, actions.REACH_MILESTONE if new.actual else actions.MOVE_MILESTONE, held, milestone=milestone)
    return held.revise(None, body=body)


def _moved(body: calendar.Body, milestone: str, new: calendar.NewDate) -> calendar.Body:
    try:
        return calendar.moved(body, milestone, new)
    except calendar.BadCalendarError as error:
        said = _("The milestone cannot have that date: it was reached already, or the date is none or runs backwards.")
        raise RefusedError(said) from error

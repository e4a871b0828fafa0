"""The phases and milestones of a process: added, changed, taken out."""

from __future__ import annotations

from itertools import count

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.bridge import calendar_kept as kept
from relatoria_web.bridge.calendar import BadCalendarError, Body, NewDate
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.models import Calendar, Process, WorkPlan
from relatoria_web.prepare.rules import CHANGE_CALENDAR
from relatoria_web.site.address import address
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def add_milestone(who: Standing, *, process: Process, stone: kept.Stone, new: NewDate) -> Calendar:
    """Put a milestone into the calendar of a process.

    Raises:
        RefusedError: if its date is none or runs backwards.
    """
    held, body = _held(who, process)
    try:
        body = kept.with_milestone(body, _name(stone.words, body, "milestones"), stone, new)
    except BadCalendarError as error:
        raise _no_date() from error
    return _written(who, held, body)


@transaction.atomic
def tell_milestone(who: Standing, *, process: Process, name: str, stone: kept.Stone) -> Calendar:
    """Call a milestone otherwise, or note another place; its dates move in `calendar.set_date`."""
    held, body = _held(who, process)
    return _written(who, held, kept.with_words(body, name, stone))


@transaction.atomic
def remove_milestone(who: Standing, *, process: Process, name: str) -> Calendar:
    """Take a milestone out of the calendar; published plans keep it.

    Raises:
        RefusedError: if a task of the work plan waits for it or feeds it.
    """
    held, body = _held(who, process)
    plan = WorkPlan.objects.filter(process=process).first()
    if plan and any(name in (one.get("anchor"), one.get("feeds")) for one in plan.tasks):
        raise RefusedError(_("A task of the work plan is tied to this milestone: tie it to something else first."))
    return _written(who, held, kept.without_milestone(body, name))


@transaction.atomic
def keep_phase(who: Standing, *, process: Process, part: kept.Part, name: str = "") -> Calendar:
    """Put a phase into the calendar of a process, or change the one of a name; what was met stays met.

    Raises:
        RefusedError: if its dates are none or run backwards.
    """
    held, body = _held(who, process)
    try:
        return _written(who, held, kept.with_phase(body, name or _name(part.words, body, "phases"), part))
    except BadCalendarError as error:
        raise _no_date() from error


@transaction.atomic
def remove_phase(who: Standing, *, process: Process, name: str) -> Calendar:
    """Take a phase out of the calendar; its milestones stay."""
    held, body = _held(who, process)
    return _written(who, held, kept.without_phase(body, name))


def _held(who: Standing, process: Process) -> tuple[Calendar, Body]:
    CHANGE_CALENDAR.demand(who, Calendar(process=process))
    held, _made = Calendar.objects.select_for_update().get_or_create(process=process)
    words = {language: text for language, (text, _status) in process.title.texts.items()}
    return held, held.body or kept.begun(process.slug, words)


def _written(who: Standing, held: Calendar, body: Body) -> Calendar:
    log(who, actions.KEEP_CALENDAR, held)
    return held.revise(None, body=body, met=kept.met_after(held.body, body, held.met))


def _name(words: kept.Words, body: Body, kind: str) -> str:
    said = words.get("en") or next(iter(words.values()), "")
    base = address(said) or "new"
    names = (base if n == 1 else f"{base}-{n}" for n in count(1))
    return next(name for name in names if kept.one_of(body, kind, name) is None)


def _no_date() -> RefusedError:
    return RefusedError(_("That is no date, or it ends before it begins."))

"""Processes: phases and time lines, one or several side by side; dates that move; calendars to subscribe to."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.bridge import calendar
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.calendar import foreseen, set_date, tick
from relatoria_web.prepare.domain.queries.process import (
    body_of,
    calendar_of,
    meetings_in,
    process_at,
    processes,
    time_line,
)
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.forms.process import DateForm
from relatoria_web.prepare.models import Calendar, Process
from relatoria_web.prepare.rules import CHANGE_CALENDAR, CHANGE_PROCESS
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.visitors import for_visitors


def today() -> str:
    """The day, ISO."""
    return timezone.localdate().isoformat()


@for_visitors
@require_safe
def all_processes(request: HttpRequest) -> HttpResponse:
    """The processes with their time lines side by side."""
    who = standing_on(request)
    found = list(processes(who))
    meetings = meetings_in(who, found)
    columns = [(one, time_line(one, meetings[one.pk], today(), reader())) for one in found]
    opens = CHANGE_PROCESS.allows(who, Process())
    return render(request, "prepare/processes.html", {"columns": columns, "opens": opens})


@for_visitors
@require_safe
def process(request: HttpRequest, slug: str) -> HttpResponse:
    """A process: its phases, its time line, what it lacks."""
    found = process_at(standing_on(request), slug)
    return _page(request, found, {})


def _page(request: HttpRequest, found: Process, more: dict[str, Any], status: int = 200) -> HttpResponse:
    who, body = standing_on(request), body_of(found)
    held = calendar_of(found)
    context = {
        "process": found,
        "phases": calendar.stretches(body, today(), held.met, reader()) if body and held else [],
        "entries": time_line(found, meetings_in(who, [found])[found.pk], today(), reader()),
        "changes": CHANGE_CALENDAR.allows(who, held or Calendar(process_id=found.pk)),
        "blank": DateForm(),
        "on": today(),
        "here": "process",
        "feed": request.build_absolute_uri("calendar.ics"),
    }
    return render(request, "prepare/process.html", context | more, status=status)


def _calendar(request: HttpRequest, slug: str) -> Calendar:
    found = process_at(standing_on(request), slug)
    held = calendar_of(found)
    if held is None:
        raise Http404
    held.process = found
    return held


@require_POST
def tick_criterion(request: HttpRequest, slug: str) -> HttpResponse:
    """Tick or untick what a phase asks for."""
    held = _calendar(request, slug)
    try:
        tick(standing_on(request), held=held, key=request.POST.get("key", ""), met=request.POST.get("met") == "1")
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("prepare:process", slug)


@require_POST
def move(request: HttpRequest, slug: str, milestone: str) -> HttpResponse:
    """Show what a new date of a milestone would change; once that was seen, write it."""
    who, held, form = standing_on(request), _calendar(request, slug), DateForm(request.POST)
    more: dict[str, Any] = {"form": form, "moving": milestone}
    if not form.is_valid():
        return _page(request, held.process, more, 422)
    try:
        if "sure" in request.POST:
            set_date(who, held=held, milestone=milestone, new=form.wanted())
            messages.success(request, _("The date is written down; what was planned before stays readable."))
            return redirect("prepare:process", slug)
        found = foreseen(who, held=held, milestone=milestone, new=form.wanted(), language=reader())
    except RefusedError as refusal:
        return _page(request, held.process, more | {"refused": str(refusal)}, 422)
    return _page(request, held.process, more | {"foreseen": found})


@require_safe
def feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The milestones as an iCalendar feed; its address stays, and so do the identifiers of its events."""
    held = _calendar(request, slug)
    name = held.process.title.said(reader()).text
    return HttpResponse(
        calendar.feed([held.body], today(), name, reader()), content_type="text/calendar; charset=utf-8"
    )

"""Phases and milestones of a process: a form each to add one, to change it and to take it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from relatoria_web.bridge.calendar_kept import one_of
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain import calendar_kept as work
from relatoria_web.prepare.domain.queries.process import body_of, calendar_of, process_at
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.forms.calendar import MilestoneForm, PhaseForm, StoneForm
from relatoria_web.prepare.models import Calendar, Process
from relatoria_web.prepare.rules import CHANGE_CALENDAR


@dataclass(frozen=True, slots=True)
class Desk:
    """A form for one entry of a calendar: what it is called, how it is written and how it is taken out."""

    title: str
    form: Any
    keep: Callable[[Any], object]
    drop: Callable[[], object] | None = None


@require_http_methods(["GET", "POST"])
def milestone(request: HttpRequest, slug: str, name: str = "") -> HttpResponse:
    """Add a milestone, or change what one is called and where it is held."""
    process = _process(request, slug)
    held = _entry(process, "milestones", name)
    who, data = standing_on(request), request.POST or None
    if held is None:
        form: forms.Form = MilestoneForm(data)
        desk = Desk(
            _("Add a milestone"),
            form,
            lambda one: work.add_milestone(who, process=process, stone=one.stone(), new=one.wanted()),
        )
    else:
        last = held.get("actual") or held["history"][-1]
        desk = Desk(
            _("Change the milestone"),
            StoneForm(data, initial={"words": held["words"], "city": last["city"]}),
            lambda one: work.tell_milestone(who, process=process, name=name, stone=one.stone()),
            lambda: work.remove_milestone(who, process=process, name=name),
        )
    return _answer(request, process, desk)


@require_http_methods(["GET", "POST"])
def phase(request: HttpRequest, slug: str, name: str = "") -> HttpResponse:
    """Add a phase, or change one."""
    process = _process(request, slug)
    held = _entry(process, "phases", name)
    who = standing_on(request)
    desk = Desk(
        _("Change the phase") if held else _("Add a phase"),
        PhaseForm.filled(held, request.POST or None),
        lambda one: work.keep_phase(who, process=process, part=one.part(), name=name),
        (lambda: work.remove_phase(who, process=process, name=name)) if held else None,
    )
    return _answer(request, process, desk)


def _process(request: HttpRequest, slug: str) -> Process:
    who = standing_on(request)
    found = process_at(who, slug)
    CHANGE_CALENDAR.demand(who, calendar_of(found) or Calendar(process_id=found.pk))
    return found


def _entry(process: Process, kind: str, name: str) -> dict[str, Any] | None:
    found = one_of(body_of(process), kind, name) if name else None
    if name and found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, process: Process, desk: Desk) -> HttpResponse:
    if desk.drop is not None and "remove" in request.POST:
        return _dropped(request, process, desk.drop)
    if desk.form.is_valid():
        try:
            desk.keep(desk.form)
        except RefusedError as refusal:
            desk.form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("prepare:process", process.slug)
    context = {"process": process, "title": desk.title, "form": desk.form, "removes": desk.drop is not None}
    return render(request, "prepare/calendar_edit.html", context, status=422 if desk.form.errors else 200)


def _dropped(request: HttpRequest, process: Process, drop: Callable[[], object]) -> HttpResponse:
    try:
        drop()
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(request.path)
    messages.success(request, _("Removed."))
    return redirect("prepare:process", process.slug)

"""The work plan of a process: as it stands for the secretariat, in published versions for everybody."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.bridge import calendar
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.plan import body_of, plan_for, publish_plan, remove_task, write_task
from relatoria_web.prepare.domain.queries import process as reading
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.forms.process import TaskForm
from relatoria_web.prepare.models import PlanVersion, Process, WorkPlan
from relatoria_web.prepare.rules import CHANGE_PLAN, SEE_PLAN
from relatoria_web.prepare.views.home import reader
from relatoria_web.prepare.views.process import today
from relatoria_web.site.translated import translated
from relatoria_web.site.visitors import for_visitors


def _process(request: HttpRequest, slug: str) -> Process:
    return reading.process_at(standing_on(request), slug)


def _changes(request: HttpRequest, process: Process) -> bool:
    return CHANGE_PLAN.allows(standing_on(request), WorkPlan(process=process))


def _seen(request: HttpRequest, process: Process, version: PlanVersion) -> calendar.Body:
    """A published version as this reader may see it."""
    return version.body if _changes(request, process) else calendar.public(version.body)


@for_visitors
@require_safe
def current(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """A published version of the plan: the current one, or that of a number; what changed since another."""
    process = _process(request, slug)
    plan = plan_for(process)
    SEE_PLAN.demand(standing_on(request), plan)
    versions = list(PlanVersion.objects.filter(plan__process=process))
    shown = next((one for one in versions if number in (None, one.number)), None)
    if shown is None and number is not None:
        raise Http404
    context = {"process": process, "versions": versions, "shown": shown, "changes": _changes(request, process)}
    if shown is not None:
        body = _seen(request, process, shown)
        context |= {"tasks": calendar.due(body, reader()), "warnings": calendar.warnings(body, reader())}
        context |= _difference(request, process, shown)
    return render(request, "prepare/plan.html", context)


def _difference(request: HttpRequest, process: Process, shown: PlanVersion) -> dict[str, Any]:
    asked = request.GET.get("since", "")
    if not asked.isdigit():
        return {}
    since = get_object_or_404(PlanVersion, plan__process=process, number=int(asked))
    before, after = (_seen(request, process, one) for one in (since, shown))
    return {"since": since, "differences": calendar.changes(before, after, reader())}


@require_http_methods(["GET", "POST"])
def desk(request: HttpRequest, slug: str, name: str = "") -> HttpResponse:
    """The plan as it stands: tasks by the day they are due, what comes too late, a form for one task."""
    process = _process(request, slug)
    plan = plan_for(process)
    CHANGE_PLAN.demand(standing_on(request), plan)
    body = body_of(plan)
    form = _form(request, process, plan, name)
    if form.is_valid():
        try:
            values = {"words": form.cleaned_data["words"], "details": form.details()}
            write_task(standing_on(request), process=process, name=name, **values)
            messages.success(request, _("The task is in the plan."))
            return redirect("prepare:plan_desk", slug)
        except RefusedError as refusal:
            form.add_error("anchor", str(refusal))
    tasks, late = calendar.due(body, reader()), calendar.warnings(body, reader())
    context = {"process": process, "tasks": tasks, "warnings": late, "form": form, "name": name, "on": today()}
    return render(request, "prepare/plan_desk.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, process: Process, plan: WorkPlan, name: str) -> TaskForm:
    held = next((one for one in plan.tasks if one["id"] == name), None)
    if name and held is None:
        raise Http404
    body = reading.body_of(process)
    milestones = calendar.dates(body, today(), reader()) if body else []
    others = [(one["id"], str(translated(**one["words"]))) for one in plan.tasks if one["id"] != name]
    initial = (held | {"words": translated(**held["words"]), "due": held.get("due") or None}) if held else None
    return TaskForm(request.POST or None, initial=initial, milestones=milestones, tasks=others)


@require_POST
def remove(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Take a task out of the plan."""
    try:
        remove_task(standing_on(request), process=_process(request, slug), name=name)
        messages.success(request, _("The task is out of the plan; published versions keep it."))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("prepare:plan_desk", slug)


@require_POST
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish the plan as it stands."""
    publish_plan(standing_on(request), process=_process(request, slug), note=request.POST.get("note", ""))
    messages.success(request, _("The plan is published; this address always leads to the current version."))
    return redirect("prepare:plan", slug)

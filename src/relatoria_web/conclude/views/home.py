"""The stage of a meeting at a glance: points, reports at work, reports published."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.queries.point import point_sets
from relatoria_web.conclude.domain.queries.report import published_in, reports_of
from relatoria_web.conclude.domain.report import begin_report
from relatoria_web.conclude.forms.report import BeginForm
from relatoria_web.conclude.models import PointSet, Work, Workspace
from relatoria_web.conclude.rules import CONCLUDE, WRITE_APART
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_GET
def home(request: HttpRequest, slug: str) -> HttpResponse:
    """What was concluded, and what is being written."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    context: dict[str, Any] = {
        "meeting": meeting,
        "here": "home",
        "sets": point_sets(who, meeting),
        "reports": reports_of(who, meeting) if who.known else [],
        "published": published_in(who, meeting, (get_language() or "")[:2]),
        "team": CONCLUDE.allows(who, meeting),
        "apart": WRITE_APART.allows(who, meeting),
        "form": BeginForm(),
    }
    works = [one.work for report in context["reports"] for one in report.expressions.all()]
    context["drafting"] = Work.WAITING in works or Work.RUNNING in works
    return render(request, "conclude/home.html", context)


@require_POST
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a report, and have it drafted in every language."""
    who, form = standing_on(request), BeginForm(request.POST)
    meeting = meeting_at(who, slug)
    points = PointSet.objects.filter(meeting=meeting, uid=request.POST.get("points", "")).first()
    workspace = Workspace.COORDINATOR if "apart" in request.POST else Workspace.MEETING
    try:
        if points is None or not form.is_valid():
            raise RefusedError(_("Count the points first: a report is made from them."))
        report = begin_report(who, points=points, profile=form.cleaned_data["profile"], workspace=workspace)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect("conclude:home", slug)
    for uid in report.expressions.values_list("uid", flat=True):
        tasks.draft.enqueue(uid)
    return redirect("conclude:home", slug)

"""Where the groups converge: the matrix, its table, and having it counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from defusedcsv import csv
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import source
from relatoria_web.conclude.domain.point import begin_count, open_points
from relatoria_web.conclude.domain.queries import words
from relatoria_web.conclude.domain.queries.opinion import own_answers
from relatoria_web.conclude.domain.queries.point import (
    Asked,
    Matrix,
    chosen_set,
    every_row,
    matrix,
    point_sets,
)
from relatoria_web.conclude.forms.point import CountForm, OpenForm
from relatoria_web.conclude.models import Point, PointSet, Work
from relatoria_web.conclude.rules import ANSWER_POINT, CONCLUDE, COUNT_POINTS
from relatoria_web.conclude.templatetags.own import with_own
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.fragments import fragment
from relatoria_web.site.visitors import for_visitors


def asked_in(request: HttpRequest) -> Asked:
    """What of the points the address asks for."""
    names = ("status", "theme", "issue", "group", "kind", "sort", "page")
    asked: dict[str, Any] = {name: request.GET[name] for name in names if request.GET.get(name)}
    return Asked(**asked)


@for_visitors
@require_GET
def points(request: HttpRequest, slug: str) -> HttpResponse:
    """The matrix of points and groups."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    sets, team = point_sets(who, meeting), CONCLUDE.allows(who, meeting)
    wanted = request.GET.get("grouping", "")
    chosen = next((one for one in sets if wanted in ("", one.grouping)), None)
    asked = replace(asked_in(request), left=who.account or 0 if "left" in request.GET else 0)
    context: dict[str, Any] = {
        "here": "points",
        "meeting": meeting,
        "sets": sets,
        "set": chosen,
        "asked": asked,
        "team": team,
    }
    if chosen is not None:
        context["matrix"] = matrix(chosen, asked)
        context["first"] = not context["matrix"].total and chosen.work not in (Work.DONE, Work.FAILED)
        context["own"] = own_answers(who, chosen)
        context["may_answer"] = ANSWER_POINT.allows(who, Point(set=chosen))
        context["shown"] = with_own(_shown(context, _without_page(request)), context["own"])
        context["stale"] = team and chosen.work == Work.DONE and chosen.stamp != source.stamp(meeting)
        asks = context["stale"] or (team and chosen.work == Work.DONE and not context["matrix"].total)
        context["withheld"] = source.withheld(meeting) if asks else 0
    context["count_form"] = CountForm(initial={"grouping": chosen.grouping if chosen else ""})
    return render(request, "conclude/points.html", context)


def _shown(page: dict[str, Any], query: str) -> SafeString:
    """The matrix with its filters: the same for all who see these sets of points and ask for the same."""
    found: Matrix = page["matrix"]
    held = {name: page[name] for name in ("meeting", "sets", "set", "asked", "matrix")}

    def context() -> dict[str, Any]:
        names = words.groups(found.points)
        return held | {"query": query, "kinds": words.KINDS, "names": names, "rows": found.rows}

    groupings = tuple(one.grouping for one in page["sets"])
    return fragment("conclude/points_shown.html", (found.points.pk, page["asked"], groupings, query), context)


def _without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()


@for_visitors
@require_GET
def table(request: HttpRequest, slug: str) -> HttpResponse:
    """The points asked for as CSV; cells that a spreadsheet would run are defused."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    chosen = chosen_set(who, meeting, request.GET.get("grouping", ""))
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="points-{meeting.slug}.csv"'
    writer = csv.writer(response)
    heads = [_("point"), _("status"), _("theme"), _("kind"), _("in favour"), _("spoke on the theme"), _("against")]
    writer.writerow([*heads, *words.groups(chosen).values()])
    for row in every_row(chosen, asked_in(request)):
        one = row.point
        counts = [one.in_favour, one.exposed, one.against]
        cells = [f"{c.in_favour}/{c.exposed}" + (f" -{c.against}" if c.against else "") for c in row.cells]
        writer.writerow(
            [str(one), words.status(one.status), words.theme(one.theme), words.kind(one.kind), *counts, *cells]
        )
    return response


@require_POST
def count(request: HttpRequest, slug: str) -> HttpResponse:
    """Have the points counted."""
    who = standing_on(request)
    form = CountForm(request.POST)
    meeting = meeting_at(who, slug)
    if not form.is_valid():
        messages.error(request, _("There is no such grouping."))
        return redirect("conclude:points", slug)
    begun = begin_count(who, meeting=meeting, grouping=form.cleaned_data["grouping"])
    tasks.count_points.enqueue(begun.uid)
    return redirect(f"{_address(slug)}?grouping={begun.grouping}")


def _address(slug: str) -> str:
    from django.urls import reverse

    return reverse("conclude:points", args=[slug])


@require_GET
def progress(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """How far a count is: asked every second by the page until it is done."""
    who = standing_on(request)
    rows = COUNT_POINTS.among(who, PointSet.objects.filter(meeting=meeting_at(who, slug)).defer("data"))
    found = rows.filter(uid=uid).first()
    response = render(request, "conclude/progress.html", {"set": found, "meeting": {"slug": slug}})
    if found is None or found.work in (Work.DONE, Work.FAILED):
        response["HX-Refresh"] = "true"
    return response


@require_POST
def open_to(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Say who sees the points and whether they may answer."""
    who, form = standing_on(request), OpenForm(request.POST)
    meeting = meeting_at(who, slug)
    held = next((one for one in point_sets(who, meeting) if one.uid == uid), None)
    if held is not None and form.is_valid():
        open_points(who, points=held, **form.cleaned_data)
        messages.success(request, _("Saved."))
    return redirect("conclude:points", slug)

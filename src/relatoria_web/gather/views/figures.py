"""The register of figures that were stated."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain.queries.figure import Sought, every, listed
from relatoria_web.gather.exports import figures_csv
from relatoria_web.gather.names import SOURCES, UNITS
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def figures(request: HttpRequest, slug: str) -> HttpResponse:
    """Each figure with what it counts, who said it and where."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    wanted = _sought(request)
    context = {
        "meeting": meeting,
        "page": listed(who, meeting, wanted, page=page_number(request)),
        "wanted": wanted,
        "units": UNITS.items(),
        "sources": SOURCES.items(),
        "query": kept_query(request),
    }
    return render(request, "gather/figures.html", context)


@for_visitors
@require_safe
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """The figures that fit, as a table for a spreadsheet."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    answer = HttpResponse(figures_csv(every(who, meeting, _sought(request))), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{meeting.slug}-figures.csv"'
    return answer


def _sought(request: HttpRequest) -> Sought:
    asked = request.GET
    return Sought(asked.get("q", "").strip(), asked.get("unit", ""), asked.get("source", ""))

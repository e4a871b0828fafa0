"""The register of figures that were stated."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain.queries.figure import listed
from relatoria_web.gather.names import UNITS
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def figures(request: HttpRequest, slug: str) -> HttpResponse:
    """Each figure with what it counts, who said it and where."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    words, unit = request.GET.get("q", "").strip(), request.GET.get("unit", "")
    context = {
        "meeting": meeting,
        "page": listed(who, meeting, words=words, unit=unit, page=page_number(request)),
        "words": words,
        "unit": unit,
        "units": UNITS.items(),
        "query": kept_query(request),
    }
    return render(request, "gather/figures.html", context)

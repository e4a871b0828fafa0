"""Positions compared by topic and actor."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from relatoria_web.conclude.domain.queries.point import point_sets
from relatoria_web.conclude.domain.queries.position import topics
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors

SIDES = {
    "": gettext_lazy("all"),
    "mechanism": gettext_lazy("mechanisms"),
    "partner": gettext_lazy("partners"),
}


@for_visitors
@require_safe
def positions(request: HttpRequest, slug: str) -> HttpResponse:
    """Who holds which position on each topic; who is alike, who is opposed."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    wanted = request.GET.get("grouping", "")
    chosen = next((one for one in point_sets(who, meeting) if wanted in ("", one.grouping)), None)
    if chosen is None:
        return redirect("conclude:points", slug)
    side = request.GET.get("side", "")
    side = side if side in SIDES else ""
    context = {
        "here": "positions",
        "meeting": meeting,
        "set": chosen,
        "side": side,
        "sides": SIDES.items(),
        "topics": topics(who, meeting, chosen, side=side),
    }
    return render(request, "conclude/positions.html", context)

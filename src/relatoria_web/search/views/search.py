"""Searching."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from relatoria_web.convene.domain.queries.meeting import meetings
from relatoria_web.people.middleware import standing_on
from relatoria_web.search.domain.queries.search import PAGE, Filters, search
from relatoria_web.search.registry import FINDABLE
from relatoria_web.site.visitors import for_visitors


@for_visitors
def page(request: HttpRequest) -> HttpResponse:
    """What was found for ``?q=``, narrowed by ``kind`` and ``meeting`` (an address)."""
    who = standing_on(request)
    text, kind, number = request.GET.get("q", ""), request.GET.get("kind", ""), _number(request)
    meeting = meetings(who).filter(slug=request.GET["meeting"]).first() if request.GET.get("meeting") else None
    filters = Filters(kind if kind in FINDABLE else "", meeting.pk if meeting else None)
    results = search(who, text, filters, page=number)
    found = {"text": text, "kind": kind, "meeting": meeting, "results": results, "kinds": list(FINDABLE.values())}
    pages = {
        "number": number,
        "first": (number - 1) * PAGE + 1,
        "following": number + 1 if number * PAGE < results.count else None,
    }
    return render(request, "search/search.html", {**found, **pages})


def _number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    return max(int(asked), 1) if asked.isdecimal() and len(asked) < 6 else 1

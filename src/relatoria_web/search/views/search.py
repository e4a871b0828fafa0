"""Searching."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meetings
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.people.middleware import standing_on
from relatoria_web.search.domain.queries.search import PAGE, Filters, search
from relatoria_web.search.registry import FINDABLE
from relatoria_web.site.kept import kept
from relatoria_web.site.visitors import for_visitors

MEETINGS = 200
"""So many of the newest meetings are offered to narrow a search by."""


@for_visitors
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What was found for ``?q=``, narrowed by ``kind``, ``meeting`` (an address) and ``language``."""
    who = standing_on(request)
    number = _number(request)
    asked = {name: request.GET.get(name, "") for name in ("q", "kind", "meeting", "language")}
    offered = kept(
        ("offered", SEE_MEETING.selects(who)),
        lambda: list(meetings(who).only("slug", "title").select_related(None)[:MEETINGS]),
    )
    meeting = next((one for one in offered if one.slug == asked["meeting"]), None)
    filters = Filters(
        kind=asked["kind"] if asked["kind"] in FINDABLE else "",
        meeting=meeting.pk if meeting else None,
        language=asked["language"] if asked["language"] in dict(settings.LANGUAGES) else "",
    )
    results = search(who, asked["q"], filters, page=number, reads=(get_language() or "")[:2])
    context = {
        "asked": asked,
        "filters": filters,
        "meetings": offered,
        "kinds": list(FINDABLE.values()),
        "results": results,
        "query": urlencode({name: value for name, value in asked.items() if value}),
        "number": number,
        "first": (number - 1) * PAGE + 1,
        "following": number + 1 if number * PAGE < results.count else None,
    }
    return render(request, "search/search.html", context)


def _number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    return max(int(asked), 1) if asked.isdecimal() and len(asked) < 6 else 1

"""The state of a meeting's translations."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.trace.domain.queries.trail import meeting_with_trail
from relatoria_web.trace.domain.queries.translations import lacks

PAGE = 50


@require_safe
def translations(request: HttpRequest, slug: str) -> HttpResponse:
    """Which public texts lack which language, for the secretariat."""
    who = standing_on(request)
    meeting = meeting_with_trail(who, slug)
    page = Paginator(lacks(who, meeting), PAGE).get_page(request.GET.get("page"))
    return render(request, "trace/translations.html", {"meeting": meeting, "page": page})

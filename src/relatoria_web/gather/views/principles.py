"""Principles and cross-cutting themes of a meeting, as a checklist."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain.queries.principles import checklists, fact_basis
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def principles(request: HttpRequest, slug: str) -> HttpResponse:
    """Which principles, rights, levels and roles the record touches, by whom, and which not at all."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    lists = checklists(who, meeting, reader_language())
    words = {"meeting": meeting, "lists": lists, "basis": fact_basis(who, meeting)}
    return render(request, "gather/principles.html", words)

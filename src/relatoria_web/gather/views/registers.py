"""The registers of what contributions say besides their words."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain.queries.register import entered, standing_in
from relatoria_web.gather.exports import register_csv
from relatoria_web.gather.registers import REGISTERS, Register
from relatoria_web.gather.rules import REVIEW
from relatoria_web.gather.views.paging import page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


def _register(code: str) -> Register:
    if code not in REGISTERS:
        raise Http404
    return REGISTERS[code]


@for_visitors
@require_safe
def register(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """A register: one line for each contribution, with who brings it and the facets that are kept."""
    who, held = standing_on(request), _register(code)
    meeting = meeting_at(who, slug)
    context = {
        "meeting": meeting,
        "register": held,
        "registers": REGISTERS.values(),
        "page": entered(who, meeting, held, page=page_number(request)),
        "insider": REVIEW.allows(who, meeting),
    }
    return render(request, "gather/register.html", context)


@for_visitors
@require_safe
def table(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """A register as a table for a spreadsheet."""
    who, held = standing_on(request), _register(code)
    meeting = meeting_at(who, slug)
    answer = HttpResponse(register_csv(held, standing_in(who, meeting, held)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{meeting.slug}-{code}.csv"'
    return answer

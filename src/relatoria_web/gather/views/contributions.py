"""The repositories: practices, recommendations, gaps, partnerships, commitments and all other contributions."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.destinations import destinations
from relatoria_web.gather.domain.queries.contribution import (
    PAGE,
    Wanted,
    contribution_at,
    contributions,
    counted,
    how_many,
    is_out,
    listed,
    narrowed,
    shown,
)
from relatoria_web.gather.domain.queries.document import HEAVY, seen_as
from relatoria_web.gather.domain.queries.input_type import with_type
from relatoria_web.gather.domain.queries.judgement import judgements_on
from relatoria_web.gather.exports import contributions_csv
from relatoria_web.gather.forms.repository import RepositoryForm
from relatoria_web.gather.rules import REVIEW
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.fragments import fragment
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def repository(request: HttpRequest, slug: str) -> HttpResponse:
    """Contributions of a meeting, narrowed by what is asked."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    wanted, filters = _asked(request, REVIEW.allows(who, meeting))
    counts = counted(who, meeting, wanted)
    page = Paginator(range(how_many(who, meeting, wanted, counts)), PAGE).get_page(page_number(request))
    context = {
        "meeting": meeting,
        "filters": filters,
        "wanted": wanted,
        "page": page,
        "rows": _rows(who, meeting, wanted, page),
        "counts": counts,
        "query": kept_query(request),
    }
    return render(request, "gather/contributions.html", context)


def _asked(request: HttpRequest, insider: bool) -> tuple[Wanted, SafeString]:
    """What is looked for, and the form that asks for it: made once for all who ask for the same."""

    def make() -> tuple[Wanted, str]:
        form = RepositoryForm(request.GET, language=reader_language(), insider=insider)
        return form.wanted(), str(render_to_string("gather/contributions_filters.html", {"form": form}))

    wanted, filters = kept(("filters", reader_language(), insider, kept_query(request)), make)
    return wanted, mark_safe(filters)  # a template made it


def _rows(who: Standing, meeting: Meeting, wanted: Wanted, page: Page[int]) -> SafeString:
    insider, start = REVIEW.allows(who, meeting), page.start_index()

    def context() -> dict[str, Any]:
        brought = listed(who, meeting, wanted, start=max(start - 1, 0))
        return {"meeting": meeting, "brought": brought, "insider": insider, "start": start}

    return fragment("gather/contributions_list.html", (seen_as(who, meeting), wanted, start), context)


@for_visitors
@require_safe
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """What fits, as a table for a spreadsheet."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    insider = REVIEW.allows(who, meeting)
    wanted = RepositoryForm(request.GET, language=reader_language(), insider=insider).wanted()
    rows = narrowed(contributions(who, meeting), wanted, insider=insider)
    rows = rows.select_related("document__session").defer(*(f"document__{name}" for name in HEAVY))
    rows = rows.order_by("document_id", "start", "pk")
    table = contributions_csv(shown(with_type(who, meeting, rows), insider=insider))
    answer = HttpResponse(table, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{meeting.slug}-contributions.csv"'
    return answer


@for_visitors
@require_safe
def contribution(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """One contribution: who brings it, its words, what it is about, and where it went."""
    who = standing_on(request)
    one = contribution_at(who, slug, uid)
    meeting = one.row.meeting
    insider = REVIEW.allows(who, meeting)
    context = {
        "meeting": meeting,
        "one": one,
        "insider": insider,
        "out": is_out(one.row),
        "places": destinations(who, [one.row])[one.row.pk],
        "judgements": judgements_on(one.row) if insider else (),
    }
    return render(request, "gather/contribution.html", context)

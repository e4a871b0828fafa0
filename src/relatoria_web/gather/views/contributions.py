"""The repositories: practices, recommendations, gaps, partnerships, commitments and all other contributions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.destinations import destinations
from relatoria_web.gather.domain.queries.contribution import (
    contribution_at,
    contributions,
    counted,
    how_many,
    is_out,
    listed,
    narrowed,
    shown,
)
from relatoria_web.gather.domain.queries.document import HEAVY
from relatoria_web.gather.domain.queries.judgement import judgements_on
from relatoria_web.gather.exports import contributions_csv
from relatoria_web.gather.forms.repository import RepositoryForm
from relatoria_web.gather.rules import REVIEW
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
def repository(request: HttpRequest, slug: str) -> HttpResponse:
    """Contributions of a meeting, narrowed by what is asked."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    form = RepositoryForm(request.GET, language=reader_language(), insider=REVIEW.allows(who, meeting))
    wanted = form.wanted()
    counts = counted(who, meeting, wanted)
    context = {
        "meeting": meeting,
        "form": form,
        "wanted": wanted,
        "page": listed(who, meeting, wanted, page=page_number(request), count=how_many(counts, wanted)),
        "counts": counts,
        "query": kept_query(request),
        "insider": REVIEW.allows(who, meeting),
    }
    return render(request, "gather/contributions.html", context)


@for_visitors
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """What fits, as a table for a spreadsheet."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    insider = REVIEW.allows(who, meeting)
    wanted = RepositoryForm(request.GET, language=reader_language(), insider=insider).wanted()
    rows = narrowed(contributions(who, meeting), wanted, insider=insider)
    rows = rows.select_related("document__session").defer(*(f"document__{name}" for name in HEAVY))
    rows = rows.order_by("document_id", "start", "pk")
    answer = HttpResponse(contributions_csv(shown(rows, insider=insider)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{meeting.slug}-contributions.csv"'
    return answer


@for_visitors
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

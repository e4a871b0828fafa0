"""Who speaks in a meeting, and all that one of them said."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain.queries.actor import actor_at, listed, said_by
from relatoria_web.gather.domain.queries.judgement import judgements_on
from relatoria_web.gather.names import ACTOR_KINDS
from relatoria_web.gather.rules import REVIEW
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def actors(request: HttpRequest, slug: str) -> HttpResponse:
    """The actors, whoever spoke most first."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    kind, words = request.GET.get("kind", ""), request.GET.get("q", "").strip()
    context = {
        "meeting": meeting,
        "page": listed(who, meeting, kind=kind, words=words, page=page_number(request)),
        "kinds": ACTOR_KINDS.items(),
        "kind": kind,
        "words": words,
        "query": kept_query(request),
        "insider": REVIEW.allows(who, meeting),
    }
    return render(request, "gather/actors.html", context)


@for_visitors
@require_safe
def actor(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """All that one actor said."""
    who = standing_on(request)
    found = actor_at(who, slug, uid)
    meeting = found.meeting
    if found.uid != uid:
        return redirect("gather:actor", slug, found.uid)
    insider = REVIEW.allows(who, meeting)
    context = {
        "meeting": meeting,
        "actor": found,
        "page": said_by(who, found, page=page_number(request)),
        "insider": insider,
        "judgements": judgements_on(found) if insider else (),
    }
    return render(request, "gather/actor.html", context)

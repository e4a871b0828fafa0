"""What came in to the questions of a meeting; and what an earlier meeting left, to be taken into this one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.carry import carry as carry_over
from relatoria_web.prepare.domain.carry import left_open
from relatoria_web.prepare.domain.matter import kind_of
from relatoria_web.prepare.domain.queries.answered import matrix
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.domain.queries.meeting import earlier_meetings, meeting_at
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.incoming import concluded
from relatoria_web.prepare.models import Facts, Matter
from relatoria_web.prepare.rules import SEE_FACTS
from relatoria_web.site.standing import Standing

MOST = 200
"""Points of an earlier meeting that are offered."""


def _team(who: Standing, slug: str) -> Any:
    meeting = meeting_at(who, slug)
    SEE_FACTS.demand(who, Facts(meeting=meeting))
    return meeting


def _uses() -> tuple[tuple[str, str], ...]:
    found = kind_of("carried").field("use")
    return found.choices if found else ()


@require_safe
def coverage(request: HttpRequest, slug: str) -> HttpResponse:
    """Scopes and elements against regions: how much came in to a question, or to all of them."""
    who = standing_on(request)
    meeting = _team(who, slug)
    question = request.GET.get("question", "")
    table, questions = matrix(who, meeting, question)
    context = {"meeting": meeting, "table": table, "questions": questions, "question": question, "here": "coverage"}
    return render(request, "prepare/coverage.html", context)


@require_http_methods(["GET", "POST"])
def carry(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose from an earlier meeting what this one takes up."""
    who = standing_on(request)
    meeting = _team(who, slug)
    place, before = Place(meeting.process, meeting), earlier_meetings(who, meeting)
    earlier = next((one for one in before if one.slug == request.GET.get("from", "")), before[0] if before else None)
    if request.method == "POST" and earlier is not None:
        try:
            chosen, use = request.POST.getlist("chosen"), request.POST.get("use", "agenda")
            made = carry_over(who, meeting=meeting, earlier=earlier, chosen=chosen, use=use)
        except RefusedError as refusal:
            messages.error(request, str(refusal))
        else:
            said = _("%(n)s carried over, each with a link to where it comes from.")
            messages.success(request, said % {"n": len(made)})
            return redirect(place.url("matters", "carried"))
    taken = set(Matter.objects.filter(meeting=meeting, kind="carried").values_list("source", flat=True))
    context = {
        "meeting": meeting,
        "place": place,
        "before": before,
        "earlier": earlier,
        "points": concluded(who, earlier)[:MOST] if earlier else [],
        "open": left_open(who, earlier) if earlier else [],
        "taken": taken,
        "uses": _uses(),
        "here": "matters",
    }
    return render(request, "prepare/carry.html", context)

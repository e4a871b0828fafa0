"""The register of agreement and disagreement, and the practices that work in all regions."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude.domain.opinion import state_criterion
from relatoria_web.conclude.domain.queries.opinion import practices as practices_of
from relatoria_web.conclude.domain.queries.opinion import register
from relatoria_web.conclude.domain.queries.point import chosen_set
from relatoria_web.conclude.forms.point import CriterionForm
from relatoria_web.conclude.models import PointSet, Vote
from relatoria_web.conclude.rules import CONCLUDE
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.standing import Standing
from relatoria_web.site.visitors import for_visitors

REGISTERS = {
    "agreements": (gettext_lazy("Agreement"), gettext_lazy("Two actors or more in favour, nobody against.")),
    "disagreements": (gettext_lazy("Disagreement"), gettext_lazy("Somebody is against.")),
    "general_recommendations": (
        gettext_lazy("General recommendations"),
        gettext_lazy("A recommendation or call from at least two thirds of all groups, nobody against."),
    ),
    "priority_gaps": (gettext_lazy("Gaps"), gettext_lazy("By number of groups, then of actors.")),
    "commitments": (gettext_lazy("Commitments"), gettext_lazy("Who will do what.")),
    "partnerships": (gettext_lazy("Partnerships"), gettext_lazy("Who works with whom.")),
    "minority": (gettext_lazy("Minority points"), gettext_lazy("Said by one actor; kept.")),
}


def _chosen(who: Standing, meeting: Meeting, request: HttpRequest) -> PointSet | None:
    """The set asked for; None where the reader may see none, and the page of the points says so better than a 404."""
    try:
        return chosen_set(who, meeting, request.GET.get("grouping", ""))
    except Http404:
        return None


@for_visitors
@require_GET
def registers(request: HttpRequest, slug: str, name: str = "agreements") -> HttpResponse:
    """A register: each point with the groups for, against and silent, and the reservations to it."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    chosen = _chosen(who, meeting, request)
    if chosen is None:
        return redirect("conclude:points", slug)
    name = name if name in REGISTERS else "agreements"
    context = {
        "here": "registers",
        "meeting": meeting,
        "set": chosen,
        "name": name,
        "criteria": REGISTERS[name][1],
        "registers": [(key, words, len(chosen.registers.get(key, ()))) for key, (words, _why) in REGISTERS.items()],
        "entries": register(chosen, name),
    }
    return render(request, "conclude/register.html", context)


@for_visitors
@require_GET
def practices(request: HttpRequest, slug: str) -> HttpResponse:
    """Practices with the votes of the groups."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    chosen = _chosen(who, meeting, request)
    if chosen is None:
        return redirect("conclude:points", slug)
    context = {
        "here": "practices",
        "meeting": meeting,
        "set": chosen,
        "practices": practices_of(chosen),
        "criteria": list(meeting.criteria.all()),
        "votes": Vote.choices,
        "team": CONCLUDE.allows(who, meeting),
        "form": CriterionForm(),
    }
    return render(request, "conclude/practices.html", context)


@require_POST
def criterion(request: HttpRequest, slug: str) -> HttpResponse:
    """State a criterion."""
    who, form = standing_on(request), CriterionForm(request.POST)
    if form.is_valid():
        state_criterion(who, meeting=meeting_at(who, slug), text=form.cleaned_data["text"])
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("A criterion needs a text in one language at least."))
    return redirect("conclude:practices", slug)

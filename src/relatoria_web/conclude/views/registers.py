"""The register of agreement and disagreement, and the practices that work in all regions."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude.domain.opinion import state_criterion
from relatoria_web.conclude.domain.queries.opinion import RESERVED, register, reserved
from relatoria_web.conclude.domain.queries.opinion import practices as practices_of
from relatoria_web.conclude.domain.queries.point import chosen_set
from relatoria_web.conclude.domain.queries.words import gap as named_gap
from relatoria_web.conclude.domain.queries.words import groups
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
    RESERVED: (gettext_lazy("Reservations"), gettext_lazy("Somebody, or a group, has put a reservation beside it.")),
    "general_recommendations": (
        gettext_lazy("General recommendations"),
        gettext_lazy("A recommendation or call from at least two thirds of all groups, nobody against."),
    ),
    "merged_recommendations": (
        gettext_lazy("Mechanisms and partners"),
        gettext_lazy("A recommendation or call that a mechanism and a partner both make, nobody against."),
    ),
    "priority_gaps": (gettext_lazy("Gaps"), gettext_lazy("By number of groups, then of actors.")),
    "commitments": (gettext_lazy("Commitments"), gettext_lazy("Who will do what.")),
    "partnerships": (gettext_lazy("Partnerships"), gettext_lazy("Who works with whom.")),
    "minority": (gettext_lazy("Minority points"), gettext_lazy("Said by one actor; kept.")),
}
FAMILIES = {
    "gaps": ("priority_gaps", gettext_lazy("By the number of actors who name it as a gap of this kind.")),
    "recommendations": ("general_recommendations", gettext_lazy("A recommendation or call from this group.")),
}
"""Registers that stand apart by a kind or a group («gaps:management») → the register of all of them."""


def _family(chosen: PointSet, name: str, named: dict[str, str]) -> list[tuple[str, str, int]]:
    """The registers that are parts of the same as ``name``, as (name, words, number of points), the fullest first."""
    head = name.partition(":")[0]
    kind = next((one for one, (whole, _why) in FAMILIES.items() if head in (one, whole)), "")
    words: Callable[[str], str] = named_gap if kind == "gaps" else lambda code: named.get(code, code)
    parts = [one for one in chosen.registers if kind and one.startswith(f"{kind}:")]
    found = [(one, words(one.partition(":")[2]), len(chosen.registers[one])) for one in parts]
    return sorted(found, key=lambda part: (-part[2], part[1]))


def _criteria(name: str) -> object:
    family = FAMILIES.get(name.partition(":")[0])
    return family[1] if family else REGISTERS[name][1]


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
    chosen.registers[RESERVED] = reserved(chosen)
    named = groups(chosen)
    family = _family(chosen, name, named)
    name = name if name in REGISTERS or name in [one for one, *_rest in family] else "agreements"
    whole = FAMILIES.get(name.partition(":")[0], (name,))[0]
    context = {
        "here": "registers",
        "meeting": meeting,
        "set": chosen,
        "name": name,
        "whole": whole,
        "family": family,
        "names": named,
        "criteria": _criteria(name),
        "registers": [(key, words, len(chosen.registers.get(key, ()))) for key, (words, _why) in REGISTERS.items()],
        "entries": register(chosen, name, sides=name == "merged_recommendations"),
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
        "names": groups(chosen),
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

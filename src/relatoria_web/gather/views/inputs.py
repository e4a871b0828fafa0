"""Frozen input sets."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.convene.rules import SEE_MEETING
from relatoria_web.gather.domain import input_set as domain
from relatoria_web.gather.domain.queries.input_type import types_seen
from relatoria_web.gather.forms.input import FreezeForm
from relatoria_web.gather.models import InputSet
from relatoria_web.gather.names import KINDS
from relatoria_web.gather.rules import FREEZE, SEE_INPUT
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.translated import translated


def inputs(request: HttpRequest, slug: str) -> HttpResponse:
    """The input sets that were frozen; the secretariat freezes the next."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    may = FREEZE.open_to(who, meeting)
    form = FreezeForm(request.POST or None, meeting=meeting)
    if request.method == "POST" and form.is_valid():
        made = domain.freeze(who, meeting=meeting, **form.cleaned_data)
        messages.success(request, _("Frozen. What changes from now on shows as a difference."))
        return redirect("gather:input", slug, made.uid)
    rows = SEE_INPUT.among(who, InputSet.objects.filter(meeting=meeting)).defer("content")
    return render(request, "gather/inputs.html", {"meeting": meeting, "sets": rows, "form": form if may else None})


@require_safe
def input_set(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """One frozen set: what it held, what was missing, and what changed since."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_INPUT.among(who, InputSet.objects.filter(meeting=meeting)), uid=uid)
    came, went = domain.changed_since(found)
    kinds = [(KINDS.get(kind, kind), n) for kind, n in sorted(found.content["kinds"].items())]
    context = {"meeting": meeting, "set": found, "came": came, "went": went, "kinds": kinds}
    told = {one.uid for one in types_seen(who, meeting).values()}
    context["types"] = [(translated(name), n) for uid, name, n in found.content.get("types", ()) if uid in told]
    states = found.content["states"]
    context["busy"] = states.get("waiting", 0) + states.get("reading", 0)
    taken = domain.taken(found)
    context["count"], rows = len(taken), Meeting.objects.filter(pk__in=[one.pk for one in taken])
    context["taken"] = SEE_MEETING.among(who, rows).order_by("start", "pk")
    return render(request, "gather/input.html", context)

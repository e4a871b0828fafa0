"""The registry of mechanisms with their series, and the objectives of a meeting with all that serves them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.bridge import mechanisms
from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.bridge.tracing import Traced, traced
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.facts import facts_of
from relatoria_web.prepare.domain.queries.mechanism import (
    editions_of,
    entered,
    matters_of_mechanism,
    mechanism_kept,
    own_mechanisms,
)
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.models import Mechanism, Process
from relatoria_web.prepare.rules import CHANGE_MECHANISM, CHANGE_PROCESS
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def all_mechanisms(request: HttpRequest) -> HttpResponse:
    """The mechanisms by how far they reach, and those that were entered here."""
    kinds = mechanisms.registry(reader())
    known = {one.code.lower() for rows in kinds.values() for one in rows}
    context = {
        "kinds": kinds,
        "own": own_mechanisms(standing_on(request), known),
        "enters": CHANGE_MECHANISM.allows(standing_on(request), Mechanism()),
        "here": "mechanisms",
    }
    return render(request, "prepare/mechanisms.html", context)


@for_visitors
@require_safe
def mechanism(request: HttpRequest, code: str) -> HttpResponse:
    """A mechanism: members, chairs by term, facts with their sources, its series as a time line, its editions."""
    who = standing_on(request)
    own = mechanism_kept(who, code)
    found = mechanisms.entry(code, reader()) or entered(own)
    if found is None:
        raise Http404
    noted = matters_of_mechanism(who, code)
    context = {
        "code": code,
        "entry": found,
        "own": own,
        "changes": own is not None and CHANGE_MECHANISM.allows(who, own),
        "keeps": CHANGE_PROCESS.among(who, Process.objects.all()).exists(),
        "editions": editions_of(who, own),
        "noted": [one for one in noted if one.kind == "mechanism_fact"],
        "roles": [one for one in noted if one.kind == "role"],
        "here": "mechanisms",
    }
    return render(request, "prepare/mechanism.html", context)


@for_visitors
@require_safe
def objectives(request: HttpRequest, slug: str) -> HttpResponse:
    """The objectives of a meeting, numbered; what serves each; the gaps."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = facts_of(who, meeting)
    context: dict[str, object] = {"meeting": meeting, "here": "objectives"}
    try:
        context["traced"] = traced(held.text, reader()) if held.text else Traced((), ())
    except BadFactsError as error:
        context["broken"] = str(error)
    return render(request, "prepare/objectives.html", context)

"""The registry of instruments that texts cite, and the frameworks and tools that partners own together."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.bridge import instruments
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.queries.tool import joint_tools, kept_by
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def all_instruments(request: HttpRequest) -> HttpResponse:
    """The instruments, the newest first; and what partners own together, all of it or that of one owner."""
    who, owner = standing_on(request), request.GET.get("owner", "").strip()[:200]
    context = {
        "rows": instruments.registry(reader()),
        "tools": joint_tools(who, owner),
        "owner": owner,
        "keeps": kept_by(who),
        "here": "instruments",
    }
    return render(request, "prepare/instruments.html", context)


@for_visitors
@require_safe
def instrument(request: HttpRequest, code: str) -> HttpResponse:
    """An instrument: day, status, where it can be read in which language, and its parts with how each is cited."""
    found = instruments.entry(code, reader())
    if found is None:
        raise Http404
    tools = joint_tools(standing_on(request), serving=code)
    return render(request, "prepare/instrument.html", {"entry": found, "tools": tools, "here": "instruments"})

"""Where an object comes from, and where it went."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.trace.domain.queries.provenance import seen, spine, start


@require_safe
def provenance(request: HttpRequest, kind: str, uid: str) -> HttpResponse:
    """The whole spine through one object, as far as the reader may see it."""
    who = standing_on(request)
    found, row = start(who, kind, uid)
    above, below = spine(who, found, row)
    words = {"kind": found, "here": seen(who, found, row), "above": above, "below": below}
    return render(request, "trace/provenance.html", words)

"""The corridors that a record names, with the role of each place."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.bridge.corridors import ROLES
from relatoria_web.bridge.labels import codes
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain.queries.corridor import corridors
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def every(request: HttpRequest, slug: str) -> HttpResponse:
    """The corridors of a meeting, narrowed by ``place`` (its code) and by the ``role`` that it has there."""
    who, language = standing_on(request), reader_language()
    meeting = meeting_at(who, slug)
    found = corridors(who, meeting, language)
    offered = sorted({(one.name, one.code) for each in found for one in each.places})
    roles = codes(ROLES, language)
    place = _known(request, "place", [code for _name, code in offered])
    role = _known(request, "role", [code for code, _label in roles])
    context = {
        "meeting": meeting,
        "corridors": [one for one in found if one.has(place, role)],
        "offered": offered,
        "roles": roles,
        "place": place,
        "role": role,
    }
    return render(request, "gather/corridors.html", context)


def _known(request: HttpRequest, name: str, known: list[str]) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in known else ""

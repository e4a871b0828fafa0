"""The record of a meeting as an event: what, where, when, for whom, in which languages, by whom, within what."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.bridge import matters
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.templatetags.places import language_name
from relatoria_web.prepare.domain.queries.matter import Place, line, matters_in
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """The event record of a meeting."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    place, kinds = Place(meeting.process, meeting), matters.kinds(reader())
    held = [one for one in matters_in(who, place) if one.kind in ("organiser", "parent_event")]
    spoken = {code for one in meeting.sessions.all() for code in one.languages}
    context = {
        "meeting": meeting,
        "place": place,
        "organisers": [line(one, kinds["organiser"], {}) for one in held if one.kind == "organiser"],
        "within": [line(one, kinds["parent_event"], {}) for one in held if one.kind == "parent_event"],
        "spoken": sorted(language_name(code) for code in spoken),
        "donors": meeting.donors.get(reader(), []),
        "here": "event",
    }
    return render(request, "prepare/event.html", context)

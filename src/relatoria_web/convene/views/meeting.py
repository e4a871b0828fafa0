"""The pages of a meeting, and the list of meetings."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from relatoria_web.convene.domain.queries.meeting import meeting_at, processes_with_meetings, sessions_of
from relatoria_web.people.middleware import standing_on


def home(request: HttpRequest) -> HttpResponse:
    """The meetings by process."""
    return render(request, "site/home.html", {"processes": processes_with_meetings(standing_on(request))})


def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """A meeting and its programme."""
    found = meeting_at(standing_on(request), slug)
    return render(request, "convene/meeting.html", {"meeting": found, "sessions": sessions_of(found)})

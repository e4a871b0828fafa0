"""Who was in a session, and who spoke there: two lists of one session."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from relatoria_web.convene.domain.floor import floor_of
from relatoria_web.convene.domain.queries.attendance import attended
from relatoria_web.convene.domain.queries.floor import session_at
from relatoria_web.convene.domain.queries.spoken import spoken_in
from relatoria_web.convene.domain.registration import attend
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.models import Participation, Presence, Turn
from relatoria_web.convene.rules import CHANGE_PRESENCE, NOTE_TURN, SEE_FLOOR
from relatoria_web.convene.zone import at
from relatoria_web.people.middleware import standing_on


@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Who was there by category, and by name for the team; a POST notes it."""
    who = standing_on(request)
    session = session_at(who, slug, uid)
    if request.method == "POST":
        rows = Participation.objects.filter(meeting=session.meeting_id, uid__in=request.POST.getlist("there"))
        attend(who, session=session, participations=list(rows))
        messages.success(request, _("Saved."))
        return redirect("convene:attendance", slug, uid)
    words = {"meeting": session.meeting, "session": session, "attended": attended(who, session, language())}
    changes = CHANGE_PRESENCE.open_to(who, Presence(session=session))
    return render(request, "convene/attendance.html", {**words, "changes": changes})


@require_safe
def floor_log(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Who spoke, when and how long, each turn with what the record holds of it."""
    who = standing_on(request)
    session = session_at(who, slug, uid)
    floor = floor_of(session)
    floor.session = session  # which is at hand already
    SEE_FLOOR.demand(who, floor)
    with at(session.meeting):
        words = {"meeting": session.meeting, "session": session, "log": spoken_in(who, floor)}
        notes = NOTE_TURN.allows(who, Turn(floor=floor))
        return render(request, "convene/floor_log.html", {**words, "notes": notes})

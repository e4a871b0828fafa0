"""A session's own page."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.programme import hold
from relatoria_web.convene.domain.queries.floor import session_at
from relatoria_web.convene.domain.queries.session import opened
from relatoria_web.convene.models import Floor, Minutes
from relatoria_web.convene.rules import SEE_FLOOR, SEE_MINUTES, WRITE_MINUTES
from relatoria_web.convene.zone import at
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import PROPOSE_MATTER
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def session(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """What a session is for, who has a part in it, what it asks, and the doors to its room and minutes."""
    who = standing_on(request)
    found = session_at(who, slug, uid)
    with at(found.meeting):
        enters = SEE_FLOOR.allows(who, Floor(session=found))
        words = {"meeting": found.meeting, "session": found, "opened": opened(who, found), "enters": enters}
        words["answers_own"] = PROPOSE_MATTER.allows(who, Matter(meeting=found.meeting, process=found.meeting.process))
        held = Minutes.objects.filter(session=found).first() or Minutes(session=found)
        words["minutes"] = WRITE_MINUTES.allows(who, held) or (held.published and SEE_MINUTES.allows(who, held))
        return render(request, "convene/session.html", words)


@require_POST
def held(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Note when the session was really held."""
    who = standing_on(request)
    found = session_at(who, slug, uid)
    with at(found.meeting):
        began, ended = _moment(request.POST.get("began")), _moment(request.POST.get("ended"))
    if began and ended and ended <= began:
        messages.error(request, _("It would end before it begins."))
    else:
        hold(who, session=found, began=began, ended=ended)
        messages.success(request, _("Saved."))
    return redirect("convene:session", slug, uid)


def _moment(said: str | None) -> datetime | None:
    try:
        found: datetime | None = forms.DateTimeField(required=False).clean(said or "")
    except forms.ValidationError:
        return None
    return found

"""The closing of a meeting: what is still open, closing it, reopening it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from relatoria_web.convene.domain.closing import ClosingError, close, reopen
from relatoria_web.convene.domain.queries.closing import closings_of, open_in
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Stage
from relatoria_web.convene.rules import CLOSE_MEETING
from relatoria_web.convene.zone import at
from relatoria_web.people.middleware import standing_on

REFUSED = {
    "reason": gettext_lazy("Say why: it is kept with your name. Nothing was changed."),
    "closed": gettext_lazy("The meeting is closed already."),
    "open": gettext_lazy("The meeting is open already."),
}


@require_http_methods(["GET", "POST"])
def closing(request: HttpRequest, slug: str) -> HttpResponse:
    """What is still open, how the meeting was closed and reopened; a POST does one or the other."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    CLOSE_MEETING.demand(who, meeting)
    status, reason = 200, request.POST.get("reason", "")
    if request.method == "POST":
        try:
            if request.POST.get("act") == "reopen":
                reopen(who, meeting=meeting, reason=reason)
                messages.success(request, _("The meeting is open again."))
            else:
                close(who, meeting=meeting, reason=reason)
                messages.success(request, _("The meeting is closed: nothing of it changes any more."))
            return redirect("convene:closing", slug)
        except ClosingError as error:
            messages.error(request, str(REFUSED[error.code]))
            status = 422
    with at(meeting):
        words = {"meeting": meeting, "left": open_in(who, meeting), "closings": closings_of(meeting), "reason": reason}
        words["closed"] = meeting.stage == Stage.CLOSED
        return render(request, "convene/closing.html", words, status=status)

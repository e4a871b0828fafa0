"""What the format of a session takes, proposed and opened with one confirmation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.convene.domain.from_facts import take_sessions
from relatoria_web.convene.domain.opening import open_chosen, parts_wanting, proposed
from relatoria_web.convene.domain.queries.floor import session_at
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.models import PartRole
from relatoria_web.convene.opening import product_name
from relatoria_web.convene.rules import CHANGE_SESSION
from relatoria_web.people.middleware import standing_on


@require_http_methods(["GET", "POST"])
def opens(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """What a session takes by its format and does not have; a POST opens what is chosen."""
    who = standing_on(request)
    session = session_at(who, slug, uid)
    CHANGE_SESSION.demand(who, session)
    if request.method == "POST":
        made = len(open_chosen(who, session=session, chosen=request.POST.getlist("open")))
        messages.success(request, ngettext("%(n)s thing is open.", "%(n)s things are open.", made) % {"n": made})
        return redirect("convene:session", slug, uid)
    words = {"meeting": session.meeting, "session": session, "proposed": proposed(session)}
    words |= {"product": product_name(session, language()), "parts": _parts(parts_wanting(session))}
    return render(request, "convene/opens.html", words)


@require_POST
def from_facts(request: HttpRequest, slug: str) -> HttpResponse:
    """Put the sessions of the facts on the programme."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    try:
        made = len(take_sessions(who, meeting=meeting))
        said = ngettext("%(n)s session came in.", "%(n)s sessions came in.", made) % {"n": made}
        messages.success(request, said)
    except BadFactsError as error:
        messages.error(request, str(error))
    return redirect("convene:build", slug)


def _parts(roles: list[str]) -> list[tuple[str, str]]:
    return [(role, str(PartRole(role).label)) for role in roles]

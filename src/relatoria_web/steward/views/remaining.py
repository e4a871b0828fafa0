"""Where an erased person is still named: for the team of a meeting, and for stewards."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.domain.queries.registry import person_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.steward.domain import remaining as domain
from relatoria_web.steward.domain.queries.mentions import mentions, names_of
from relatoria_web.steward.domain.queries.overview import steward_or_404
from relatoria_web.steward.domain.queries.remaining import placed, remaining, remaining_at
from relatoria_web.steward.models import Outcome, Remaining

PAGE = 20


@require_safe
def of_meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """Where a meeting still names somebody who is erased.

    Raises:
        Http404: if it names nobody whom this reader may know of.
    """
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    page = Paginator(remaining(who).filter(meeting=meeting), PAGE).get_page(request.GET.get("page"))
    if not page.object_list:
        raise Http404
    places = placed(who, page.object_list)
    return render(request, "steward/remaining.html", {"meeting": meeting, "page": page, "places": places})


@require_safe
def named(request: HttpRequest, uid: str) -> HttpResponse:
    """Where the name of somebody stands, counted, before the steward decides."""
    who = standing_on(request)
    steward_or_404(who)
    person = person_at(who, uid)
    found = mentions(names_of(person))
    template = "steward/named.html" if request.headers.get("HX-Request") else "steward/named_page.html"
    return render(request, template, {"person": person, "found": found})


@require_POST
def act(request: HttpRequest, uid: str, verb: str) -> HttpResponse:
    """Look again, or leave it with a reason."""
    who, held = standing_on(request), remaining_at(standing_on(request), uid)
    if verb == "look":
        _said(request, domain.look_again(who, remaining=held))
    elif verb == "leave":
        try:
            domain.leave(who, remaining=held, reason=request.POST.get("reason", ""))
        except domain.NoReasonError:
            messages.error(request, _("Say why it stays; nothing was changed."))
    else:
        raise Http404
    if request.POST.get("back") == "person" or held.meeting is None:
        return redirect("steward:person", held.person.uid)
    return redirect("steward:remaining", held.meeting.slug)


def _said(request: HttpRequest, held: Remaining) -> None:
    if held.outcome == Outcome.GONE:
        messages.success(request, _("Nothing there names them any more."))
        return
    n = len(held.targets)
    messages.warning(request, ngettext("%d place still names them.", "%d places still name them.", n) % n)

"""Inviting experts of the registry by topic and balance."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from relatoria_web.convene.domain.inviting import invite
from relatoria_web.convene.domain.queries.inviting import to_invite
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.models import Participation
from relatoria_web.convene.rules import CHANGE_PARTICIPATION
from relatoria_web.people.forms.registry import PersonFilter
from relatoria_web.people.middleware import standing_on


@require_http_methods(["GET", "POST"])
def experts(request: HttpRequest, slug: str) -> HttpResponse:
    """The experts who could be invited, with the balance so far; a POST puts those that are ticked on the list."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    CHANGE_PARTICIPATION.demand(who, Participation(meeting=meeting))
    if request.method == "POST":
        made = len(invite(who, meeting=meeting, chosen=request.POST.getlist("person")))
        said = ngettext("%(n)s expert is on the list as invited.", "%(n)s experts are on the list as invited.", made)
        messages.success(request, said % {"n": made})
        return redirect(request.get_full_path())
    form = PersonFilter({**request.GET.dict(), "expert": "on"})
    found = to_invite(who, meeting, form.wanted(), language())
    return render(request, "convene/experts.html", {"meeting": meeting, "form": form, "found": found})

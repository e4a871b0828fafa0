"""How contributions hang together."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain import tie as domain
from relatoria_web.gather.domain.queries.contribution import contribution_at, contributions
from relatoria_web.gather.domain.queries.tie import ends, suggested, ties
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.rules import REVIEW
from relatoria_web.gather.ties import TIES
from relatoria_web.people.middleware import standing_on


@require_safe
def shown(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """What hangs together with a contribution; a part of its page, or without a script a page of its own."""
    who = standing_on(request)
    one = contribution_at(who, slug, uid)
    insider = REVIEW.allows(who, one.row.meeting)
    context = {
        "meeting": one.row.meeting,
        "one": one,
        "insider": insider,
        "ends": ends(who, one.row, insider=insider),
        "suggested": suggested(one.row) if insider else (),
        "tie_kinds": [kind for kind in TIES.values() if one.row.kind in kind.left] if insider else (),
    }
    name = "gather/ties_list.html" if request.headers.get("HX-Request") else "gather/ties.html"
    return render(request, name, context)


@require_POST
def tie(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Draw a tie: to the contribution whose address, or its end, was given."""
    who = standing_on(request)
    rows = contributions(who, meeting_at(who, slug)).select_related("meeting__process")
    left = get_object_or_404(rows, uid=uid)
    right = rows.filter(uid=request.POST.get("to", "").strip().rstrip("/").rpartition("/")[2]).first()
    kind, reason = request.POST.get("kind", ""), request.POST.get("reason", "")
    try:
        if right is None:
            raise CannotError(_("There is no such contribution in this meeting."))
        domain.tie(who, left=left, right=right, kind=kind, reason=reason)
    except CannotError as error:
        messages.error(request, str(error))
    return redirect("gather:contribution", slug, uid)


@require_POST
def untie(request: HttpRequest, slug: str, uid: str, tie: str) -> HttpResponse:
    """Take a tie away."""
    who = standing_on(request)
    held = get_object_or_404(ties(who, meeting_at(who, slug)).select_related("meeting", "left", "right"), uid=tie)
    domain.untie(who, held=held)
    return redirect("gather:contribution", slug, uid)

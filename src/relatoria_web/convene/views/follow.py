"""Following a thing from its page, and the list of what one follows."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.follow import follow, unfollow
from relatoria_web.convene.domain.queries.follow import followed
from relatoria_web.people.middleware import standing_on


@login_required
@require_safe
def following(request: HttpRequest) -> HttpResponse:
    """What one follows."""
    return render(request, "convene/following.html", {"kinds": followed(standing_on(request))})


@login_required
@require_POST
def change(request: HttpRequest, kind: str, uid: str) -> HttpResponse:
    """Follow a thing, or no longer; then back to where one was."""
    who = standing_on(request)
    if "stop" in request.POST:
        unfollow(who, kind=kind, uid=uid)
        messages.success(request, _("You follow it no longer."))
    else:
        follow(who, kind=kind, uid=uid)
        messages.success(request, _("You follow it: what happens to it stands among your messages."))
    asked = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return redirect(asked if safe else "convene:following")

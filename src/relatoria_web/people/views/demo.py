"""Choosing a role on a demonstration."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from relatoria_web.people.backends import SIGN_IN
from relatoria_web.people.domain.demo import by_role, demo_accounts
from relatoria_web.site.standing import Role

LOOPBACK = frozenset(("127.0.0.1", "::1"))
DOES: dict[str, str | Promise] = {
    Role.SECRETARIAT: _("plans and holds the meetings, uploads the documents, publishes the report"),
    Role.RAPPORTEUR: _("reviews who said what beside the source, edits the synthesis with the check at hand"),
    Role.MODERATOR: _("keeps the list of speakers, the clock and the order of a session"),
    Role.DELEGATE: _("submits statements and sees where they went, answers questions and points"),
    Role.FOCAL_POINT: _("announces the delegation and answers for what the organisation says"),
    Role.PARTICIPANT: _("reads what participants may read, and takes part"),
    Role.COORDINATOR: _("leads civil society's consultations and report, which the host cannot edit"),
    Role.STEWARD: _("looks after consents, requests, retention and the register of processing"),
    Role.ADMINISTRATOR: _("opens processes and accounts, and sees what was done in all of them"),
}
"""What each role is there for, in a line."""


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """List the demonstration's accounts; a POST signs in as one of them.

    Raises:
        Http404: if this is no demonstration, or the reader sits at another machine.
    """
    if not settings.DEMO or request.META.get("REMOTE_ADDR") not in LOOPBACK:
        raise Http404
    if request.method == "POST":
        account = get_object_or_404(demo_accounts(), uid=request.POST.get("account", ""))
        if not account.is_active:
            messages.error(request, gettext("This account is closed; an administrator can open it again."))
            return redirect("demo_accounts")
        login(request, account, backend=SIGN_IN)
        return redirect("home")
    return render(request, "people/demo.html", {"accounts": [(one, DOES[one.role]) for one in by_role()]})

"""One's own page: roles, sign-in, messages, letters, data."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from relatoria_web.people.domain.account import end_sessions, set_details
from relatoria_web.people.domain.queries.account import sessions_of
from relatoria_web.people.domain.queries.standing import running
from relatoria_web.people.forms.account import DetailsForm
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Account, Person
from relatoria_web.people.rules import KEEP_PERSON
from relatoria_web.site.middleware import COOKIE


def account_on(request: HttpRequest) -> Account:
    """The account that is signed in, behind `login_required`."""
    if not isinstance(request.user, Account):
        raise TypeError("nobody is signed in")
    return request.user


@login_required
@require_http_methods(["GET", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """Who one is here, in which roles, and in which language one is spoken to."""
    account = account_on(request)
    form = DetailsForm(request.POST or None, instance=account)
    if form.is_valid():
        set_details(account, details=form.cleaned_data)
        messages.success(request, _("Saved."))
        response = redirect("me")
        response.set_cookie(COOKIE, form.cleaned_data["language"], max_age=31_536_000, samesite="Lax")
        return response
    held = running().filter(account=account).select_related("meeting", "process", "organisation")
    return render(
        request,
        "people/me.html",
        {"form": form, "held": held, "keeps": KEEP_PERSON.allows(standing_on(request), Person())},
    )


@login_required
@require_http_methods(["GET", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """Where one is signed in; a POST signs out everywhere else."""
    account, here = account_on(request), request.session.session_key
    if request.method == "POST":
        end_sessions(account, but=here)
        messages.success(request, _("You are signed out everywhere else."))
        return redirect("usersessions_list")
    return render(request, "people/sessions.html", {"sessions": sessions_of(account), "here": here})

"""One's own data: what is held, a copy, requests, consents, erasure."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.domain.consent import record_consent
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Purpose
from relatoria_web.people.views.me import account_on
from relatoria_web.steward.domain.archive import copy_of
from relatoria_web.steward.domain.own import erase_myself
from relatoria_web.steward.domain.queries.consent import choices_of
from relatoria_web.steward.domain.queries.held import held_on
from relatoria_web.steward.domain.queries.request import request_at, requests_of
from relatoria_web.steward.domain.request import DecidedError, make_request, withdraw
from relatoria_web.steward.forms.request import AskForm

PAGE = 50


@login_required
@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    """What is held, and what one can do about it."""
    return _page(request, AskForm())


def _page(request: HttpRequest, form: AskForm) -> HttpResponse:
    account = account_on(request)
    person = account.person
    words = {
        "person": person,
        "holdings": held_on(person, account),
        "requests": requests_of(standing_on(request), person)[:PAGE] if person else [],
        "choices": choices_of(person) if person else [],
        "form": form,
    }
    return render(request, "steward/mine.html", words)


@login_required
@require_POST
def copy(request: HttpRequest) -> FileResponse:
    """A copy of all that names one, as an archive."""
    account = account_on(request)
    archive = copy_of(standing_on(request), person=account.person, account=account)
    return FileResponse(archive, as_attachment=True, filename="relatoria-my-data.zip")


@login_required
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Erase one's data, once the address was typed as a sign that it is meant."""
    account = account_on(request)
    if request.POST.get("address", "").strip().lower() != account.email or account.person is None:
        messages.error(request, _("Nothing was erased: the address is not that of your account."))
        return redirect("my_data")
    erase_myself(standing_on(request), person=account.person)
    logout(request)
    messages.success(request, _("Your data is erased and your account closed."))
    return redirect("home")


@login_required
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the steward for something."""
    person, form = account_on(request).person, AskForm(request.POST)
    if person is None or not form.is_valid():
        return _page(request, form)
    made = make_request(standing_on(request), person=person, identity=_("signed in"), **form.cleaned_data)
    messages.success(request, _("Your request is entered; an answer is due by %(day)s.") % {"day": made.due})
    return redirect("my_data")


@login_required
@require_POST
def withdraw_request(request: HttpRequest, uid: str) -> HttpResponse:
    """Withdraw a request of one's own."""
    who = standing_on(request)
    try:
        withdraw(who, request=request_at(who, uid))
    except DecidedError:
        messages.error(request, _("This was decided already; nothing was changed."))
    return redirect("my_data")


@login_required
@require_POST
def consent(request: HttpRequest) -> HttpResponse:
    """Agree to a purpose, or not any more."""
    person, purpose = account_on(request).person, request.POST.get("purpose", "")
    if person is not None and purpose in Purpose.values:
        given = request.POST.get("given") == "1"
        record_consent(standing_on(request), person=person, purpose=purpose, given=given, note=_("on their own page"))
        messages.success(request, _("Saved."))
    return redirect("my_data")

"""Taking up an invitation."""

from __future__ import annotations

from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from relatoria_web.people.backends import SIGN_IN
from relatoria_web.people.domain.invitation import SpentError, accept, invitation_of, open_account
from relatoria_web.people.forms.account import JoinForm
from relatoria_web.people.models import Account, Invitation


@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation, and take it up: with the account that is signed in, or with a new one."""
    held = invitation_of(token)
    if not held.is_open(timezone.now()):
        return render(request, "people/spent.html", status=410)
    holder = request.user if isinstance(request.user, Account) else Account.objects.filter(email=held.email).first()
    form = JoinForm(request.POST or None, email=held.email, initial={"language": translation.get_language()})
    try:
        if request.method == "POST" and holder is None and form.is_valid():
            return _opened(request, held, form)
        if request.method == "POST" and holder == request.user:
            return _accepted(request, held)
    except SpentError:
        return render(request, "people/spent.html", status=410)
    words = {"invitation": held, "scope": held.meeting or held.process, "form": form, "holder": holder}
    return render(request, "people/join.html", words)


def _accepted(request: HttpRequest, held: Invitation) -> HttpResponse:
    if isinstance(request.user, Account):
        accept(invitation=held, account=request.user)
    messages.success(request, _("Welcome. Your role is yours from now on."))
    return redirect("home")


def _opened(request: HttpRequest, held: Invitation, form: JoinForm) -> HttpResponse:
    data = form.cleaned_data
    account = open_account(
        invitation=held, name=data["name"], language=data["language"], password=data["password"] or None
    )
    login(request, account, backend=SIGN_IN)
    record_authentication(request, account, method="code", reauthenticated=True)  # the link came by letter
    messages.success(request, _("Welcome. Your account is open."))
    return redirect("home" if data["password"] else "mfa_add_webauthn")

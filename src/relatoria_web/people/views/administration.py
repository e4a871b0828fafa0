"""Administrators' pages: accounts."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.domain.account import set_active, set_administrator, unguard
from relatoria_web.people.domain.queries.account import accounts
from relatoria_web.people.middleware import standing_on

PAGE = 50
CLOSED = gettext_lazy(
    "%(account)s is closed: signed out everywhere; its tokens, webhooks and letters stop. Its roles and what it wrote "
    "stay, and you can open it again."
)
UNGUARDED = gettext_lazy(
    "%(account)s is signed out and has no second factor any more: its owner signs in with the password, or asks for a "
    "new one under “Forgot your password?”, and adds a second factor again."
)
REOPENED = gettext_lazy("%(account)s is open again, with the roles that it has.")


@require_safe
def all_accounts(request: HttpRequest) -> HttpResponse:
    """Every account, for administrators.

    Raises:
        Http404: for everybody else.
    """
    who, sought = standing_on(request), request.GET.get("words", "").strip()
    if not who.administrator:
        raise Http404
    page = Paginator(accounts(who, sought), PAGE).get_page(request.GET.get("page"))
    return render(request, "people/accounts.html", {"page": page, "sought": sought})


@require_POST
def change_account(request: HttpRequest, uid: str) -> HttpResponse:
    """Close or reopen an account, take a lost second factor away, or give or end an administrator's rights."""
    who = standing_on(request)
    account = get_object_or_404(accounts(who), uid=uid)
    asked = request.POST.get("do", "")
    if asked in ("close", "reopen"):
        set_active(who, account=account, active=asked == "reopen")
        words = CLOSED if asked == "close" else REOPENED
        messages.success(request, words % {"account": account.email})
    elif asked == "unguard":
        unguard(who, account=account)
        messages.success(request, UNGUARDED % {"account": account.email})
    elif asked in ("raise", "lower"):
        set_administrator(who, account=account, administrator=asked == "raise")
        messages.success(request, _("Saved."))
    return redirect(f"{reverse('accounts')}?{urlencode({'words': request.GET.get('words', '')})}")

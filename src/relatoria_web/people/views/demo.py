"""Choosing a role on a demonstration."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from relatoria_web.people.backends import SIGN_IN
from relatoria_web.people.domain.demo import demo_accounts

LOOPBACK = frozenset(("127.0.0.1", "::1"))


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
        login(request, account, backend=SIGN_IN)
        return redirect("home")
    return render(request, "people/demo.html", {"accounts": demo_accounts()})

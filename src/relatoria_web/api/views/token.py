"""One's own tokens."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from relatoria_web.api.domain.token import make_token, withdraw_token
from relatoria_web.api.forms import TokenForm
from relatoria_web.api.models import Token
from relatoria_web.api.rules import SEE_TOKEN
from relatoria_web.people.middleware import standing_on


@login_required
def tokens(request: HttpRequest) -> HttpResponse:
    """List one's tokens; a POST makes one and shows its secret this once."""
    who = standing_on(request)
    form = TokenForm(request.POST or None)
    made, secret = None, ""
    if request.method == "POST" and form.is_valid():
        made, secret = make_token(who, **form.fields_of_token)  # type: ignore[arg-type]
        form = TokenForm()
    held = SEE_TOKEN.among(who, Token.objects.filter(withdrawn=None))[:100]
    return render(request, "api/tokens.html", {"tokens": held, "form": form, "made": made, "secret": secret})


@login_required
@require_POST
def withdraw(request: HttpRequest, uid: str) -> HttpResponse:
    """End a token."""
    who = standing_on(request)
    withdraw_token(who, token=get_object_or_404(SEE_TOKEN.among(who, Token.objects.all()), uid=uid))
    return redirect("tokens")

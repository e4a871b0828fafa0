"""One's own personal data: a copy, and its erasure."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.domain.data import personal_data
from relatoria_web.people.domain.person import erase_person
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.views.me import account_on


@login_required
@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    """What is held, and what one can do about it."""
    return render(request, "people/data.html", {"person": account_on(request).person})


@login_required
@require_POST
def copy(request: HttpRequest) -> HttpResponse:
    """A copy of all that names one, as a file."""
    response = JsonResponse(personal_data(account_on(request)), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="relatoria-my-data.json"'
    return response


@login_required
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Erase one's data, once the address was typed as a sign that it is meant."""
    account = account_on(request)
    if request.POST.get("address", "").strip().lower() != account.email or account.person is None:
        messages.error(request, _("Nothing was erased: the address is not that of your account."))
        return redirect("my_data")
    erase_person(standing_on(request), person=account.person, reason="own wish")
    logout(request)
    messages.success(request, _("Your data is erased and your account closed."))
    return redirect("home")

"""Who holds which role in a meeting or a process: given, offered by letter, taken back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from relatoria_web.people.domain.invitation import invite, withdraw
from relatoria_web.people.domain.queries.role import assignments_in, offer, open_invitations_in, scope_at
from relatoria_web.people.domain.role import take
from relatoria_web.people.forms.role import InviteForm
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Invitation
from relatoria_web.site.standing import Standing

PAGE = 50


@require_http_methods(["GET", "POST"])
def roles(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The roles held in a place, and the form that gives one more."""
    who = standing_on(request)
    scope = scope_at(who, kind, slug)
    form = InviteForm(request.POST or None, offer=offer(who, scope), scope=scope, initial={"language": get_language()})
    if form.is_valid() and (said := _invited(who, form)):
        messages.success(request, said)
        return redirect("roles", kind, slug)
    page = Paginator(assignments_in(who, scope), PAGE).get_page(request.GET.get("page"))
    words = {"scope": scope, "kind": kind, "form": form, "page": page, "invitations": open_invitations_in(who, scope)}
    return render(request, "people/roles.html", words | {kind: scope})


def _invited(who: Standing, form: InviteForm) -> str:
    """What became of it; empty where it was refused, and the form says why."""
    data = form.cleaned_data
    try:
        given = invite(who, email=data["email"], grant=form.grant(), language=data["language"])
    except ValidationError as error:
        form.add_error("email", error)
        return ""
    return _("The invitation is on its way.") if isinstance(given, Invitation) else _("The role was given.")


@require_POST
def take_role(request: HttpRequest, kind: str, slug: str, uid: str) -> HttpResponse:
    """Take a role back."""
    who = standing_on(request)
    rows = assignments_in(who, scope_at(who, kind, slug))
    take(who, assignment=get_object_or_404(rows, uid=uid))
    messages.success(request, _("The role was taken back."))
    return redirect("roles", kind, slug)


@require_POST
def withdraw_invitation(request: HttpRequest, kind: str, slug: str, uid: str) -> HttpResponse:
    """Withdraw an invitation."""
    who = standing_on(request)
    rows = open_invitations_in(who, scope_at(who, kind, slug))
    withdraw(who, invitation=get_object_or_404(rows, uid=uid))
    messages.success(request, _("The invitation was withdrawn: its link opens nothing any more."))
    return redirect("roles", kind, slug)

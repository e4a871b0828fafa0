"""Requests of persons: the list, one with its decision, what is held on a person, their copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.people.domain.person import restrict_person
from relatoria_web.people.domain.queries.registry import person_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Account, Person
from relatoria_web.site.standing import Standing
from relatoria_web.steward.domain import request as domain
from relatoria_web.steward.domain.archive import copy_of
from relatoria_web.steward.domain.queries.consent import choices_of
from relatoria_web.steward.domain.queries.held import held_on
from relatoria_web.steward.domain.queries.overview import steward_or_404
from relatoria_web.steward.domain.queries.remaining import placed, remaining_of
from relatoria_web.steward.domain.queries.request import request_at, requests, requests_of
from relatoria_web.steward.forms.request import DecisionForm, PutOffForm, RequestForm
from relatoria_web.steward.models import Ask, Request
from relatoria_web.steward.rules import DECIDE_REQUEST

PAGE = 50


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """The requests that wait, those due first; all of them with ``?all=1``."""
    who = standing_on(request)
    steward_or_404(who)
    everything = "all" in request.GET
    page = Paginator(requests(who, all_of_them=everything), PAGE).get_page(request.GET.get("page"))
    return render(request, "steward/requests.html", {"page": page, "all": everything, "today": timezone.localdate()})


@require_safe
def one(request: HttpRequest, uid: str) -> HttpResponse:
    """One request, and what can be done about it."""
    who = standing_on(request)
    held = request_at(who, uid)
    return _page(request, held, DecisionForm(), PutOffForm())


@require_POST
def act(request: HttpRequest, uid: str, verb: str) -> HttpResponse:
    """Decide, put off, or note as carried out."""
    who = standing_on(request)
    held = request_at(who, uid)
    if verb not in ACTS:
        raise Http404
    made, do = ACTS[verb]
    form = made(request.POST)
    if not form.is_valid():
        filled = {"decide": (form, PutOffForm()), "later": (DecisionForm(), form)}.get(verb, ())
        return _page(request, held, *filled)
    try:
        do(who, held, form.cleaned_data)
    except domain.DecidedError:
        messages.error(request, _("This was decided already; nothing was changed."))
    return redirect("steward:request", held.uid)


def _page(request: HttpRequest, held: Request, *given: forms.Form) -> HttpResponse:
    who = standing_on(request)
    steward_or_404(who, DECIDE_REQUEST, held)
    decision, later = given or (DecisionForm(), PutOffForm())
    words: dict[str, Any] = {"held": held, "decision": decision, "later": later, "today": timezone.localdate()}
    if held.ask == Ask.ERASURE and held.done:
        words["places"] = placed(who, remaining_of(who, held.person)[:PAGE])
    return render(request, "steward/request.html", words)


ACTS: Mapping[str, tuple[type[forms.Form], Callable[[Standing, Request, dict[str, Any]], object]]] = {
    "decide": (DecisionForm, lambda who, held, data: domain.decide(who, request=held, **data)),
    "later": (PutOffForm, lambda who, held, data: domain.put_off(who, request=held, **data)),
    "done": (forms.Form, lambda who, held, data: domain.mark_done(who, request=held)),
}
"""Name in addresses → its form, and what is done."""


def account_of(person: Person) -> Account | None:
    """The account of a person, if they have one."""
    return Account.objects.filter(person=person).first()


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, uid: str) -> HttpResponse:
    """What is held on a person, their consents and requests; a POST enters a request of theirs."""
    who = standing_on(request)
    steward_or_404(who)
    held = person_at(who, uid)
    form = RequestForm(request.POST or None, initial={"received": timezone.localdate()})
    if form.is_valid():
        made = domain.make_request(who, person=held, **form.cleaned_data)
        return redirect("steward:request", made.uid)
    choices = choices_of(held)
    words = {"person": held, "holdings": held_on(held, account_of(held)), "form": form, "choices": choices}
    words["agreed"] = any(stands is not None for *_purpose, stands in choices)
    words["places"] = placed(who, remaining_of(who, held)[:PAGE]) if held.erased else []
    return render(request, "steward/person.html", words | {"requests": requests_of(who, held)[:PAGE]})


@require_POST
def copy(request: HttpRequest, uid: str) -> FileResponse:
    """All that is held on a person, as an archive for them."""
    who = standing_on(request)
    steward_or_404(who)
    held = person_at(who, uid)
    archive = copy_of(who, person=held, account=account_of(held))
    return FileResponse(archive, as_attachment=True, filename=f"relatoria-{held.uid}.zip")


@require_POST
def release(request: HttpRequest, uid: str) -> HttpResponse:
    """End the restriction of a person's data."""
    who = standing_on(request)
    restrict_person(who, person=person_at(who, uid), restricted=False)
    messages.success(request, _("The data may be used again."))
    return redirect("steward:person", uid)

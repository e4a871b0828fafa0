"""The registries of persons and organisations: lists, entries, changes, joining duplicates."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.people.domain.consent import record_consent
from relatoria_web.people.domain.organisation import add_organisation, change_organisation, merge_organisation
from relatoria_web.people.domain.person import add_person, change_person, merge_person
from relatoria_web.people.domain.queries.registry import alike, organisation_at, organisations, person_at, persons
from relatoria_web.people.forms.registry import (
    ConsentForm,
    OrganisationFilter,
    OrganisationForm,
    PersonFilter,
    PersonForm,
)
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Organisation, Person
from relatoria_web.people.rules import CHANGE_PERSON, KEEP_ORGANISATION, KEEP_PERSON, RESTRICT_PERSON, SEE_CONSENT
from relatoria_web.site.models.base import StaleError

PAGE = 50


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The registry of persons."""
    who, form = standing_on(request), PersonFilter(request.GET)
    page = Paginator(persons(who, form.wanted()), PAGE).get_page(request.GET.get("page"))
    words = {"page": page, "form": form, "adds": KEEP_PERSON.allows(who, Person())}
    return render(request, "people/persons.html", words)


@require_safe
def person(request: HttpRequest, uid: str) -> HttpResponse:
    """A person: what is known, consents, and entries that may be of the same person."""
    who = standing_on(request)
    held = person_at(who, uid)
    keeps = KEEP_PERSON.allows(who, held)
    words = {
        "person": held,
        "consents": SEE_CONSENT.among(who, held.consents.select_related("wording")),
        "consent_form": ConsentForm(),
        "alike": alike(held) if keeps else [],
        "keeps": keeps,
        "changes": CHANGE_PERSON.allows(who, held),
        "protects": RESTRICT_PERSON.allows(who, held),
    }
    return render(request, "people/person.html", words)


@require_http_methods(["GET", "POST"])
def edit_person(request: HttpRequest, uid: str = "") -> HttpResponse:
    """Add a person, or change one; over a newer revision both are shown and nothing is lost."""
    who = standing_on(request)
    held = person_at(who, uid) if uid else Person()
    CHANGE_PERSON.demand(who, held)
    form = PersonForm(request.POST or None, instance=held, initial={"revision": held.revision})
    words: dict[str, object] = {"form": form, "person": held}
    if form.is_valid():
        try:
            return redirect("person", _saved_person(request, form, uid).uid)
        except StaleError as stale:
            words["stale"] = stale.held
    return render(request, "people/person_edit.html", words, status=409 if "stale" in words else 200)


def _saved_person(request: HttpRequest, form: PersonForm, uid: str) -> Person:
    who, details = standing_on(request), form.details()
    if not uid:
        return add_person(who, details=details)
    revision = form.cleaned_data["revision"] or 0
    return change_person(who, person=person_at(who, uid), revision=revision, details=details)


@require_POST
def join_persons(request: HttpRequest, uid: str) -> HttpResponse:
    """Join an entry to another one of the same person."""
    who = standing_on(request)
    into = person_at(who, request.POST.get("into", ""))
    merge_person(who, person=person_at(who, uid), into=into)
    messages.success(request, _("The two entries are one; the old address leads here."))
    return redirect("person", into.uid)


@require_POST
def consent(request: HttpRequest, uid: str) -> HttpResponse:
    """Write a consent down."""
    who, form = standing_on(request), ConsentForm(request.POST)
    held = person_at(who, uid)
    if form.is_valid():
        record_consent(who, person=held, **{name: form.cleaned_data[name] for name in ("purpose", "given", "note")})
        messages.success(request, _("Saved."))
    return redirect("person", held.uid)


@require_safe
def all_organisations(request: HttpRequest) -> HttpResponse:
    """The registry of organisations."""
    who, form = standing_on(request), OrganisationFilter(request.GET)
    page = Paginator(organisations(who, form.wanted()), PAGE).get_page(request.GET.get("page"))
    words = {"page": page, "form": form, "adds": KEEP_ORGANISATION.allows(who, Organisation())}
    return render(request, "people/organisations.html", words)


@require_safe
def organisation(request: HttpRequest, uid: str) -> HttpResponse:
    """An organisation: its names in three languages, its people, its parts."""
    who = standing_on(request)
    held = organisation_at(who, uid)
    words = {
        "organisation": held,
        "people": persons(who).filter(organisation=held)[:PAGE],
        "parts": organisations(who).filter(parent=held)[:PAGE],
        "keeps": KEEP_ORGANISATION.allows(who, held),
    }
    return render(request, "people/organisation.html", words)


@require_http_methods(["GET", "POST"])
def edit_organisation(request: HttpRequest, uid: str = "") -> HttpResponse:
    """Add an organisation, or change one; over a newer revision both are shown and nothing is lost."""
    who = standing_on(request)
    held = organisation_at(who, uid) if uid else Organisation()
    KEEP_ORGANISATION.demand(who, held)
    form = OrganisationForm(request.POST or None, instance=held, initial={"revision": held.revision})
    words: dict[str, object] = {"form": form, "organisation": held}
    if form.is_valid():
        try:
            return redirect("organisation", _saved_organisation(request, form, uid).uid)
        except StaleError as stale:
            words["stale"] = stale.held
    return render(request, "people/organisation_edit.html", words, status=409 if "stale" in words else 200)


def _saved_organisation(request: HttpRequest, form: OrganisationForm, uid: str) -> Organisation:
    who, details = standing_on(request), form.details()
    if not uid:
        return add_organisation(who, details=details)
    revision = form.cleaned_data["revision"] or 0
    return change_organisation(who, organisation=organisation_at(who, uid), revision=revision, details=details)


@require_POST
def join_organisations(request: HttpRequest, uid: str) -> HttpResponse:
    """Join an entry to another one of the same organisation."""
    who = standing_on(request)
    into = organisation_at(who, request.POST.get("into", "").strip())
    merge_organisation(who, organisation=organisation_at(who, uid), into=into)
    messages.success(request, _("The two entries are one; the old address leads here."))
    return redirect("organisation", into.uid)

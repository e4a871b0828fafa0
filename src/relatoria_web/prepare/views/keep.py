"""Opening and changing processes, mechanisms and editions: one form each, one page for all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain import registry as work
from relatoria_web.prepare.domain.queries.process import process_at
from relatoria_web.prepare.forms.registry import EditionForm, MechanismForm, ProcessForm, RegisteredForm
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.prepare.rules import CHANGE_MECHANISM, CHANGE_PROCESS, SEE_EDITION
from relatoria_web.site.models.base import StaleError

Made = Callable[[Any], Any]


@require_http_methods(["GET", "POST"])
def new_process(request: HttpRequest) -> HttpResponse:
    """Open a process."""
    who, row = standing_on(request), Process()
    CHANGE_PROCESS.demand(who, row)
    form = ProcessForm(request.POST or None, instance=row)

    def made(form: Any) -> Process:
        given = form.cleaned_data
        return work.open_process(who, process=form.save(commit=False), pattern=given["pattern"])

    return _kept(request, form, _("Open a process"), reverse("prepare:processes"), made)


@require_http_methods(["GET", "POST"])
def edit_process(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a process."""
    who = standing_on(request)
    row = process_at(who, slug)
    CHANGE_PROCESS.demand(who, row)
    form = ProcessForm(request.POST or None, instance=row)
    return _kept(
        request, form, _("Change the process"), reverse("prepare:process", args=[slug]), _changed(request, row)
    )


@require_http_methods(["GET", "POST"])
def mechanism(request: HttpRequest, code: str = "") -> HttpResponse:
    """Enter a mechanism that the registry lacks, or change one that was entered here."""
    who = standing_on(request)
    row = get_object_or_404(Mechanism, slug=code) if code else Mechanism()
    CHANGE_MECHANISM.demand(who, row)
    form = MechanismForm(request.POST or None, instance=row)

    def entered(form: Any) -> Mechanism:
        return work.open_mechanism(who, mechanism=form.save(commit=False))

    back = reverse("prepare:mechanism", args=[code]) if code else reverse("prepare:mechanisms")
    title = _("Change the mechanism") if code else _("Add a mechanism")
    return _kept(request, form, title, back, _changed(request, row) if code else entered)


@require_http_methods(["GET", "POST"])
def edition(request: HttpRequest, code: str, uid: str = "") -> HttpResponse:
    """Open an edition of a mechanism, or change one."""
    who = standing_on(request)
    held = work.kept_mechanism(code)
    processes = CHANGE_PROCESS.among(who, Process.objects.all())
    if held is None or not processes.exists():
        raise Http404
    rows = SEE_EDITION.among(who, Edition.objects.filter(mechanism__pk=held.pk))
    row = get_object_or_404(rows, uid=uid) if uid else Edition()
    form = EditionForm(request.POST or None, instance=row, mechanism=held, processes=processes)

    def opened(form: Any) -> Edition:
        if held.pk is None:
            held.save(force_insert=True)
        made = form.save(commit=False)
        made.mechanism = held
        return work.open_edition(who, edition=made)

    back = reverse("prepare:mechanism", args=[code])
    title = _("Change the edition") if uid else _("Open an edition")
    return _kept(request, form, title, back, _changed(request, row) if uid else opened)


def _changed(request: HttpRequest, row: Any) -> Made:
    def change(form: RegisteredForm) -> Any:
        revision = form.cleaned_data["revision"] or 0
        return work.change(standing_on(request), row=row, revision=revision, details=form.details())

    return change


def _kept(request: HttpRequest, form: RegisteredForm, title: str, back: str, made: Made) -> HttpResponse:
    stale = False
    if form.is_valid():
        try:
            saved = made(form)
        except StaleError:
            stale = True
        else:
            messages.success(request, _("Saved."))
            return redirect("prepare:process", saved.slug) if isinstance(saved, Process) else redirect(back)
    context = {"form": form, "title": title, "back": back, "stale": stale}
    status = 409 if stale else 422 if form.errors else 200
    return render(request, "prepare/registry_edit.html", context, status=status)

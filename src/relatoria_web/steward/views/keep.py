"""Adding and changing what the steward keeps: one page for every kind."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import Noun, StaleError
from relatoria_web.steward.domain import keep
from relatoria_web.steward.domain.keep import KINDS
from relatoria_web.steward.domain.queries.overview import steward_or_404
from relatoria_web.steward.forms.kept import FORMS

BACK = {"activity": "register", "controller": "desk", "retention": "retention", "incident": "incidents"}
"""Kind → the page from which it is edited."""


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, name: str, uid: str = "") -> HttpResponse:
    """Add or change; over a newer revision nothing is written and nothing lost."""
    row = _row(request, name, uid)
    form = FORMS[name](request.POST or None, instance=row)
    words: dict[str, Any] = {"form": form, "title": FORMS[name].title, "new": not uid, "back": f"steward:{BACK[name]}"}
    if form.is_valid():
        try:
            _save(request, name, row, form)
            return redirect(words["back"])
        except StaleError:
            words["stale"] = True
    return render(request, "steward/edit.html", words, status=409 if "stale" in words else 200)


def _row(request: HttpRequest, name: str, uid: str) -> Noun:
    if name not in KINDS:
        raise Http404
    kind, who = KINDS[name], standing_on(request)
    row = get_object_or_404(kind.see.among(who, kind.model._default_manager.all()), uid=uid) if uid else kind.model()
    steward_or_404(who, kind.change, row)
    return row


def _save(request: HttpRequest, name: str, row: Noun, form: Any) -> None:
    who = standing_on(request)
    if row.pk is None:
        keep.add(who, kind=KINDS[name], row=form.save(commit=False))
    else:
        revision = form.cleaned_data["revision"] or 0
        keep.change(who, kind=KINDS[name], row=row, revision=revision, details=form.details())
    messages.success(request, _("Saved."))

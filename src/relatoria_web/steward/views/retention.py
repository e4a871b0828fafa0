"""Retention: the rules, and what fell due for a person to decide."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.steward.domain import retention as domain
from relatoria_web.steward.domain.queries.due import dues, rules_with_holdings, shown
from relatoria_web.steward.domain.queries.overview import steward_or_404
from relatoria_web.steward.forms.request import KeepForm

PAGE = 50


@require_safe
def retention(request: HttpRequest) -> HttpResponse:
    """The rules, and what fell due."""
    return _page(request, KeepForm())


@require_POST
def sweep_now(request: HttpRequest) -> HttpResponse:
    """Look for what fell due now; every day it is looked for by itself."""
    steward_or_404(standing_on(request))
    found = domain.sweep()
    messages.success(request, ngettext("%d thing fell due.", "%d things fell due.", found) % found)
    return redirect("steward:retention")


@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Erase what was ticked, or keep it until a day."""
    who = standing_on(request)
    steward_or_404(who)
    rows = list(dues(who).filter(uid__in=request.POST.getlist("due")))
    if not rows:
        messages.error(request, _("Nothing was ticked; nothing was changed."))
        return redirect("steward:retention")
    if "erase" in request.POST:
        ended = domain.end(who, dues=rows)
        messages.success(request, ngettext("%d was erased.", "%d were erased.", ended) % ended)
        return redirect("steward:retention")
    form = KeepForm(request.POST)
    if not form.is_valid():
        return _page(request, form, {row.uid for row in rows})
    kept = domain.keep(who, dues=rows, **form.cleaned_data)
    messages.success(request, ngettext("%d is kept longer.", "%d are kept longer.", kept) % kept)
    return redirect("steward:retention")


def _page(request: HttpRequest, form: KeepForm, ticked: set[str] | None = None) -> HttpResponse:
    who = standing_on(request)
    steward_or_404(who)
    page = Paginator(dues(who), PAGE).get_page(request.GET.get("page"))
    words: dict[str, Any] = {"page": page, "rows": shown(list(page.object_list)), "form": form, "ticked": ticked or ()}
    return render(request, "steward/retention.html", words | {"rules": rules_with_holdings(who)})

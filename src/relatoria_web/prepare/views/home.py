"""The preparation of a meeting at a glance: its work products, and what is known for them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.product import begin
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.product import products_of
from relatoria_web.prepare.forms.product import BeginForm
from relatoria_web.prepare.models import Calendar, Facts, WorkProduct
from relatoria_web.prepare.rules import CHANGE_PRODUCT
from relatoria_web.site.visitors import for_visitors


def reader() -> str:
    """The reader's language."""
    return (get_language() or "en")[:2]


@for_visitors
@require_safe
def home(request: HttpRequest, slug: str) -> HttpResponse:
    """The work products of a meeting."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    team = CHANGE_PRODUCT.allows(who, WorkProduct(meeting=meeting))
    context = {
        "meeting": meeting,
        "here": "home",
        "lines": products_of(who, meeting, reader()),
        "form": _begin_form(request, meeting.process_id) if team else None,
        "facts": Facts.objects.filter(meeting=meeting).exclude(text="").exists() if team else None,
    }
    return render(request, "prepare/home.html", context)


def _begin_form(request: HttpRequest, process: int) -> BeginForm:
    held = Calendar.objects.filter(process=process).first()
    return BeginForm(request.POST or None, held=held, on=timezone.localdate().isoformat())


@require_POST
def begin_product(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a work product."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    form = _begin_form(request, meeting.process_id)
    if not form.is_valid():
        context = {"meeting": meeting, "here": "home", "lines": products_of(who, meeting, reader()), "form": form}
        return render(request, "prepare/home.html", context, status=422)
    product = begin(who, meeting=meeting, **form.cleaned_data)
    messages.success(request, _("Begun. Have it drafted from the facts, or read what is missing."))
    return redirect("prepare:desk", slug, product.uid, reader())

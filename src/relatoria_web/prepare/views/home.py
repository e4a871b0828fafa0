"""The preparation of a meeting at a glance: its work products, and what is known for them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.facts import facts_of, write_facts
from relatoria_web.prepare.domain.product import begin
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.product import products_of
from relatoria_web.prepare.forms.product import BeginForm, FactsForm
from relatoria_web.prepare.models import Calendar, Facts, WorkProduct
from relatoria_web.prepare.rules import CHANGE_PRODUCT
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Standing
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


@require_http_methods(["GET", "POST"])
def facts(request: HttpRequest, slug: str) -> HttpResponse:
    """What is known of the meeting: read and written as TOML; what cannot be read is said, and nothing is lost."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = facts_of(who, meeting)
    form = FactsForm(request.POST or None, initial={"text": held.text, "revision": held.revision})
    context: dict[str, object] = {"meeting": meeting, "here": "facts", "form": form}
    if form.is_valid() and _written(who, meeting, form, context):
        messages.success(request, _("The facts are written down. Texts drafted from now on use them."))
        return redirect("prepare:facts", slug)
    return render(request, "prepare/facts.html", context, status=_status(context, form))


def _written(who: Standing, meeting: object, form: FactsForm, context: dict[str, object]) -> bool:
    try:
        write_facts(who, meeting=meeting, text=form.cleaned_data["text"], revision=form.cleaned_data["revision"])
    except BadFactsError as error:
        form.add_error("text", str(error))
    except StaleError as stale:
        context["theirs"] = stale.held
    else:
        return True
    return False


def _status(context: dict[str, object], form: FactsForm) -> int:
    if "theirs" in context:
        return 409
    return 422 if form.errors else 200

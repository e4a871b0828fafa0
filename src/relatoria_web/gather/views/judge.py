"""Judging: accept, correct, merge, split, add, reject, and taking a judgement back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain import review
from relatoria_web.gather.domain.judge import KINDS, RIGHTS, withdraw
from relatoria_web.gather.domain.queries.document import document_at
from relatoria_web.gather.domain.queries.items import actor_names, item_at, neighbours
from relatoria_web.gather.forms import judge as forms
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.gather.views.judging import ACTS, back_to
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError
from relatoria_web.trace.models import Judgement, Verdict

_FORMS: dict[str, Callable[..., forms.JudgeForm]] = {
    "intervention": lambda data, item: forms.InterventionForm(data, item=item),
    "contribution": lambda data, item: forms.ContributionForm(data, item=item, language=reader_language()),
    "actor": lambda data, item: forms.ActorForm(data, item=item, language=reader_language()),
}


def form_of(kind: str, item: Any, data: Any = None) -> forms.JudgeForm:
    """The form that puts an item of a kind right."""
    return _FORMS[kind](data, item=item)


@require_GET
def panel(request: HttpRequest, slug: str, kind: str, uid: str) -> HttpResponse:
    """The forms of correcting, splitting and merging one item, fetched when somebody wants them."""
    who = standing_on(request)
    item = item_at(who, slug, kind, uid)
    meeting = item.meeting
    RIGHTS[type(item)].demand(who, item)
    return _shown(request, _panel(meeting, kind, item, form_of(kind, item)), status=200)


def _shown(request: HttpRequest, context: dict[str, Any], *, status: int) -> HttpResponse:
    """The forms alone for a script, on a page of their own without one."""
    name = "gather/panel.html" if request.headers.get("HX-Request") else "gather/panel_page.html"
    return render(request, name, context, status=status)


def _panel(meeting: Any, kind: str, item: Any, form: Any) -> dict[str, Any]:
    return {
        "meeting": meeting,
        "kind": kind,
        "item": item,
        "form": form,
        "others": neighbours(item),
        "names": actor_names(meeting),
    }


@require_POST
def act(request: HttpRequest, slug: str, kind: str, uid: str, verb: str) -> HttpResponse:
    """Decide about an item; what cannot be done says why, and nothing that was written is lost."""
    who = standing_on(request)
    item = item_at(who, slug, kind, uid)
    meeting = item.meeting
    RIGHTS[type(item)].demand(who, item)
    found = ACTS.get((kind, verb)) or ACTS.get(("", verb))
    if found is None:
        raise Http404
    form = form_of(kind, item, request.POST) if verb == "correct" else found.form(request.POST)
    problem, status = "", 422
    if form.is_valid():
        try:
            found.run(who, item, form.cleaned_data)
        except StaleError:
            problem, status = (
                _("Somebody changed this meanwhile. What you wrote is kept below; look and send again."),
                409,
            )
        except review.CannotError as error:
            problem = str(error)
        else:
            return back_to(request, item)
    item.refresh_from_db()
    context = _panel(meeting, kind, item, form if verb == "correct" else form_of(kind, item))
    said = [problem] if problem else [str(e) for errors in form.errors.values() for e in errors]
    return _shown(request, context | {"problems": said, "sent": request.POST, "verb": verb}, status=status)


@require_POST
def take_back(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Withdraw a judgement."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(Judgement.objects.filter(meeting=meeting).exclude(verdict=Verdict.WITHDRAW), uid=uid)
    kind = found.kind.rpartition(".")[2]
    if kind not in KINDS:
        raise Http404
    item = item_at(who, slug, kind, found.target)
    withdraw(who, judgement=found, reason=request.POST.get("reason", ""))
    messages.success(request, _("The judgement was withdrawn; the trail keeps both."))
    return back_to(request, item)


@require_POST
def add(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Add what reading missed in a document: an intervention, or a contribution to one."""
    who = standing_on(request)
    document = document_at(who, slug, uid)
    form = forms.AddForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Select the words in the text on the left first."))
        return redirect("gather:record", slug, uid)
    data = form.cleaned_data
    try:
        made: Any = _add(who, document, data)
    except review.CannotError as error:
        messages.error(request, str(error))
        return redirect("gather:record", slug, uid)
    return back_to(request, made)


def _add(who: Any, document: Any, data: dict[str, Any]) -> Any:
    place = {"start": data["start"], "end": data["end"], "reason": data["reason"]}
    if data["intervention"] and data["kind"]:
        said = item_at(who, document.meeting.slug, "intervention", data["intervention"])
        return review.add_contribution(who, intervention=said, kind=data["kind"], **place)
    made = review.add_intervention(who, document=document, speakers=data["speakers"], **place)
    if data["kind"]:
        return review.add_contribution(who, intervention=made, kind=data["kind"], **place)
    return made

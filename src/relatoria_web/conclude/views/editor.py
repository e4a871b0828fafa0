"""The editor of a report: the text, its steps, its versions, its languages side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import publication, report, sentence
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.queries.report import (
    expression_at,
    parts_of,
    reports_of,
    side_by_side,
    tally_of,
    uncovered,
    versions_of,
)
from relatoria_web.conclude.domain.report import steps_open_to
from relatoria_web.conclude.domain.version import differences, keep_version
from relatoria_web.conclude.forms.report import PublishForm, StepForm
from relatoria_web.conclude.models import OUT, UNMADE, Expression
from relatoria_web.conclude.rules import PUBLISH
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.search.tasks import index

ALL = "all"
"""Every version that is out, where one is asked which to withdraw."""


@require_GET
def editor(request: HttpRequest, slug: str, name: str, language: str) -> HttpResponse:
    """The text of an expression, sentence by sentence, with the check at hand."""
    who = standing_on(request)
    expression = expression_at(who, meeting_at(who, slug), name, language)
    parts = parts_of(expression)
    made = list(expression.publications.select_related("by__person").defer("page").order_by("-version"))
    last = made[0] if made else None
    correcting = any(one.state not in UNMADE for one in made)
    context = _frame(expression) | {
        "parts": parts,
        "out": [one for one in made if one.state in OUT],
        "tally": tally_of(expression, parts),
        "uncovered": uncovered(expression),
        "steps": steps_open_to(who, expression),
        "locked": expression.held_against(who.account),
        "last": last,
        "publish_form": PublishForm(correcting=correcting) if PUBLISH.allows(who, expression) else None,
        "clearances": expression.clearances.select_related("by__person"),
    }
    return render(request, "conclude/editor.html", context)


def _frame(expression: Expression) -> dict[str, Any]:
    return {"meeting": expression.report.meeting, "report": expression.report, "expression": expression}


@require_GET
def state(request: HttpRequest, slug: str, name: str, language: str) -> HttpResponse:
    """How drafting, check and publication stand: asked by the page while work is under way."""
    who = standing_on(request)
    expression = expression_at(who, meeting_at(who, slug), name, language)
    tally = tally_of(expression, parts_of(expression))
    last = expression.publications.defer("page").order_by("-version").first()
    return render(request, "conclude/state.html", _frame(expression) | {"tally": tally, "last": last})


@require_POST
def act(request: HttpRequest, slug: str, name: str, language: str, verb: str) -> HttpResponse:
    """Do one thing with an expression, and show it again."""
    who = standing_on(request)
    expression = expression_at(who, meeting_at(who, slug), name, language)
    if verb not in VERBS:
        raise Http404
    try:
        VERBS[verb](request, expression)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("conclude:editor", slug, name, language)


def _draft(request: HttpRequest, expression: Expression) -> None:
    report.draft_again(standing_on(request), expression=expression)
    tasks.draft.enqueue(expression.uid)


def _check(request: HttpRequest, expression: Expression) -> None:
    tasks.check.enqueue(expression.uid, every=True)


def _lock(request: HttpRequest, expression: Expression) -> None:
    report.lock(standing_on(request), expression=expression)


def _unlock(request: HttpRequest, expression: Expression) -> None:
    report.unlock(standing_on(request), expression=expression)


def _keep(request: HttpRequest, expression: Expression) -> None:
    keep_version(standing_on(request), expression=expression, note=request.POST.get("note", ""))
    messages.success(request, _("The version is kept."))


def _step(request: HttpRequest, expression: Expression) -> None:
    form = StepForm(request.POST)
    if form.is_valid():
        report.take_step(standing_on(request), expression=expression, **form.cleaned_data)


def _publish(request: HttpRequest, expression: Expression) -> None:
    form = PublishForm(request.POST)
    if not form.is_valid():
        found = " ".join(f"{form[name].label}: {' '.join(map(str, errors))}" for name, errors in form.errors.items())
        raise RefusedError(_("Nothing was published. %(found)s") % {"found": found})
    made = publication.publish(standing_on(request), expression=expression, **form.cleaned_data)
    tasks.publish.enqueue(made.uid)


def _withdraw(request: HttpRequest, expression: Expression) -> None:
    wanted, rows = request.POST.get("publication", ""), expression.publications.select_related("expression")
    held = list(rows.filter(state__in=OUT) if wanted == ALL else rows.filter(uid=wanted))
    if not held:
        raise Http404
    for one in held:
        publication.withdraw(standing_on(request), publication=one, reason=request.POST.get("reason", ""))
    index.enqueue(expression.report.meeting_id)


def _set_aside(request: HttpRequest, expression: Expression) -> None:
    values = {"contribution": request.POST.get("contribution", ""), "why": request.POST.get("why", "")}
    sentence.set_aside(standing_on(request), expression=expression, **values)
    tasks.check.enqueue(expression.uid)


VERBS: dict[str, Callable[[HttpRequest, Expression], None]] = {
    "draft": _draft,
    "check": _check,
    "lock": _lock,
    "unlock": _unlock,
    "keep": _keep,
    "step": _step,
    "publish": _publish,
    "withdraw": _withdraw,
    "aside": _set_aside,
}


@require_GET
def versions(request: HttpRequest, slug: str, name: str, language: str) -> HttpResponse:
    """The versions of an expression, and the difference of two."""
    who = standing_on(request)
    expression = expression_at(who, meeting_at(who, slug), name, language)
    asked = [request.GET[key] for key in ("before", "after") if request.GET.get(key, "").isdigit()]
    found: list[Any] | None = None
    if len(asked) == 2:
        before, after = (get_object_or_404(expression.versions, number=int(number)) for number in asked)
        found = differences(before.data, after.data)
    context = {"versions": versions_of(expression), "differences": found, "asked": asked}
    return render(request, "conclude/versions.html", _frame(expression) | context)


@require_GET
def side(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The languages of a report beside each other, aligned by what the sentences say."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = next((one for one in reports_of(who, meeting) if one.slug == name), None)
    if held is None:
        raise Http404
    expressions = list(held.expressions.all())
    context = {"meeting": meeting, "report": held, "expressions": expressions, "lines": side_by_side(expressions)}
    return render(request, "conclude/side.html", context)

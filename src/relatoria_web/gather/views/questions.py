"""Guiding questions as forms."""

from __future__ import annotations

from collections import Counter
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import BaseFormSet, formset_factory
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting, WorkingGroup
from relatoria_web.gather.domain import question as domain
from relatoria_web.gather.domain.queries.introduced import introduced
from relatoria_web.gather.domain.queries.question import led_by
from relatoria_web.gather.domain.queries.sent import sent
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.forms.input import AnswerForm, ItemForm, QuestionForm
from relatoria_web.gather.models import Answer, Inquiry
from relatoria_web.gather.rules import ANSWER_QUESTION, REVIEW, SEE_QUESTION
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError

KEPT_BELOW = gettext_lazy("Somebody changed this meanwhile. What you wrote is kept below; look and send again.")


@require_safe
def questions(request: HttpRequest, slug: str) -> HttpResponse:
    """The questions of a meeting, and how many answered each."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = SEE_QUESTION.among(who, Inquiry.objects.filter(meeting=meeting)).select_related("session")
    insider = REVIEW.allows(who, meeting)
    own = Answer.objects.filter(question__meeting=meeting, account=who.account, group=None)
    mine = set(own.values_list("question", flat=True))
    sent = Answer.objects.filter(question__meeting=meeting, sent__isnull=False).values_list("question", flat=True)
    numbers = Counter(sent) if insider else Counter()
    groups = list(led_by(who, meeting))
    listed = [
        {
            "row": row,
            "mine": row.pk in mine,
            "n": numbers[row.pk],
            "may": ANSWER_QUESTION.allows(who, row),
            "groups": groups if row.by_groups and row.is_open else (),
        }
        for row in rows
    ]
    return render(request, "gather/questions.html", {"meeting": meeting, "questions": listed, "insider": insider})


def question(request: HttpRequest, slug: str, uid: str = "") -> HttpResponse:
    """Ask a question, or change one."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    REVIEW.demand(who, meeting)
    found = get_object_or_404(Inquiry, meeting=meeting, uid=uid) if uid else None
    initial = {"revision": found.revision} if found else {}
    form = QuestionForm(request.POST or None, instance=copy(found), meeting=meeting, initial=initial)
    context = {"meeting": meeting, "form": form, "heading": _("Guiding question")}
    if request.method == "GET" or not form.is_valid():
        return render(request, "gather/form_page.html", context)
    fields = dict(form.cleaned_data)
    revision = fields.pop("revision")
    try:
        domain.save_question(who, meeting=meeting, fields=fields, question=found, revision=revision)
    except StaleError:
        messages.error(request, KEPT_BELOW)
        return render(request, "gather/form_page.html", context, status=409)
    messages.success(request, _("Saved."))
    return redirect("gather:questions", slug)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One account's answer to a question, as its page shows it."""

    meeting: Meeting
    question: Inquiry
    group: WorkingGroup | None
    answer: Answer | None
    form: AnswerForm
    items: Any

    def page(self, request: HttpRequest, status: int = 200) -> HttpResponse:
        """The page."""
        names = ("meeting", "question", "group", "answer", "form", "items")
        context = {name: getattr(self, name) for name in names}
        became = sent(standing_on(request), self.answer.document) if self.answer else None
        return render(request, "gather/answer.html", {**context, "sent": became}, status=status)


@login_required
def answer(request: HttpRequest, slug: str, uid: str, group: str = "") -> HttpResponse:
    """Answer a question, for oneself or for a working group; it is kept as one writes, and sent when one is done."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_QUESTION.among(who, Inquiry.objects.filter(meeting=meeting)), uid=uid)
    whose = get_object_or_404(led_by(who, meeting), uid=group) if group else None
    if whose is None:
        ANSWER_QUESTION.demand(who, found)
    elif not found.by_groups:
        raise Http404
    own = {"group": whose} if whose else {"group": None, "account": who.account}
    held = Answer.objects.filter(question=found, **own).select_related("document__meeting").first()
    data = request.POST if request.method == "POST" else None
    form = AnswerForm(data, initial=_initial(request, meeting, held))
    sheet = _Sheet(meeting, found, whose, held, form, _items(data, found, held))
    if data is None:
        return sheet.page(request)
    if not (form.is_valid() and sheet.items.is_valid()):
        return sheet.page(request, status=422)
    return _keep(request, sheet)


def _keep(request: HttpRequest, sheet: _Sheet) -> HttpResponse:
    quick = request.headers.get("Accept", "").startswith("application/json")
    sends = "send" in request.POST
    fields = dict(sheet.form.cleaned_data)
    revision = fields.pop("revision")
    fields["items"] = [one.item() for one in sheet.items if one.cleaned_data.get("text", "").strip()]
    try:
        held = {"question": sheet.question, "group": sheet.group, "fields": fields, "revision": revision}
        kept = domain.keep_answer(standing_on(request), **held)
        if sends:
            domain.send_answer(standing_on(request), answer=kept)
    except StaleError:
        say = _("It was saved elsewhere meanwhile. What you wrote is still here; press Save to put it in its place.")
    except CannotError as error:
        say = str(error)
    else:
        return JsonResponse({"revision": kept.revision}) if quick else _kept(request, sheet, sends=sends)
    if quick:
        return JsonResponse({"errors": [say]}, status=409)
    messages.error(request, say)
    return sheet.page(request, status=409)


def _kept(request: HttpRequest, sheet: _Sheet, *, sends: bool) -> HttpResponse:
    messages.success(request, _("Sent. Thank you.") if sends else _("Kept."))
    if sends:
        return redirect("gather:questions", sheet.meeting.slug)
    if sheet.group:
        return redirect("gather:answer_of_group", sheet.meeting.slug, sheet.question.uid, sheet.group.uid)
    return redirect("gather:answer", sheet.meeting.slug, sheet.question.uid)


def _items(data: Any, found: Inquiry, held: Answer | None) -> BaseFormSet[ItemForm]:
    """The contributions of an answer. What was sent stands alone: beside what was kept meanwhile it would be no change,
    and a form without a change counts as empty.
    """
    shape = formset_factory(ItemForm, extra=found.most, max_num=found.most, absolute_max=found.most)
    return shape(
        data,
        initial=held.items if held and data is None else [],
        form_kwargs={"kinds": found.kinds, "facets": found.facets},
        prefix="items",
    )


def _initial(request: HttpRequest, meeting: Meeting, held: Answer | None) -> dict[str, Any]:
    if held is not None:
        names = ("speaker", "organisation_name", "country", "language", "readers", "revision")
        return {name: getattr(held, name) for name in names}
    person = getattr(request.user, "person", None)
    known = introduced(standing_on(request), person, meeting=meeting, language=request.LANGUAGE_CODE)
    return {**known, "language": request.LANGUAGE_CODE}

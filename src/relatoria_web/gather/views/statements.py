"""Statements: one's own, and those that were submitted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from relatoria.errors import RelatoriaError
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.channels import CHANNELS
from relatoria_web.gather.domain import statement as domain
from relatoria_web.gather.domain.queries.introduced import channel_of, introduced, mandated
from relatoria_web.gather.domain.queries.sent import sent
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.forms.document import AUDIENCES
from relatoria_web.gather.forms.input import StatementForm
from relatoria_web.gather.models import Statement, StatementState
from relatoria_web.gather.rules import CHANGE_STATEMENT, SEE_STATEMENT, SUBMIT
from relatoria_web.gather.rules import DELIVER_STATEMENT as MAY_DELIVER
from relatoria_web.gather.rules import OPEN_STATEMENT as MAY_OPEN
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import Audience, StaleError

_STEPS = {
    "submit": (domain.submit, _("Submitted. It is being read; what was found in it stands below.")),
    "deliver": (domain.deliver, _("Delivered: it is open to its readers now.")),
    "open_to_all": (domain.open_to_all, _("Everybody who sees the meeting may read it.")),
    "withdraw": (domain.withdraw, _("Withdrawn: it left the meeting, and stays here for you.")),
    "reopen": (domain.reopen, _("It is a draft again.")),
}
"""What one does with a statement, and what is said then."""


@require_safe
def statements(request: HttpRequest, slug: str) -> HttpResponse:
    """One's own statements and, for the team, all that were submitted."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = SEE_STATEMENT.among(who, Statement.objects.filter(meeting=meeting))
    context = {
        "meeting": meeting,
        "statements": rows.select_related("session", "document", "account__person").defer("document__text")[:200],
        "may_submit": SUBMIT.allows(who, meeting),
        "me": who.account,
    }
    return render(request, "gather/statements.html", context)


@login_required
@require_POST
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a draft, under one's own name."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    person = getattr(request.user, "person", None)
    fields = introduced(who, person, meeting=meeting, language=reader_language())
    chosen = request.POST.get("channel", "")
    fields["channel"] = chosen if chosen in CHANNELS else channel_of(mandated(who, meeting))
    made = domain.begin(who, meeting=meeting, fields={**fields, "language": reader_language()})
    return redirect("gather:statement", slug, made.uid)


def statement(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Writing a statement. It is kept as one writes; a script saves it again and again and is answered in JSON."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = SEE_STATEMENT.among(who, Statement.objects.filter(meeting=meeting))
    found = get_object_or_404(rows.select_related("document__meeting", "session"), uid=uid)
    quick = request.headers.get("Accept", "").startswith("application/json")
    if request.method != "POST":
        return _shown(request, found, StatementForm(instance=found, meeting=meeting))
    form = StatementForm(request.POST, instance=Statement.objects.get(pk=found.pk), meeting=meeting)
    if not form.is_valid():
        errors = [str(one) for each in form.errors.values() for one in each]
        return JsonResponse({"errors": errors}, status=422) if quick else _shown(request, found, form, status=422)
    try:
        saved = _save(request, found, form.cleaned_data)
    except StaleError as error:
        say = gettext(
            "It was saved elsewhere meanwhile. What you wrote is still here; press Save to put it in its place."
        )
        if quick:
            return JsonResponse({"errors": [say], "revision": _revision(error.held)}, status=409)
        return _shown(request, found, form, held=error.held, status=409)
    except (CannotError, RelatoriaError) as error:
        say = error.say(reader_language()) if isinstance(error, RelatoriaError) else str(error)
        messages.error(request, say)
        return JsonResponse({"errors": [say]}, status=422) if quick else _shown(request, found, form, status=422)
    if quick:
        return JsonResponse({"revision": saved.revision})
    return _step(request, saved, request.POST.get("step", ""))


def _revision(held: Any) -> int:
    return int(held.revision)


def _save(request: HttpRequest, found: Statement, data: dict[str, Any]) -> Statement:
    who, fields = standing_on(request), dict(data)
    saved = domain.save(who, statement=found, revision=fields.pop("revision"), fields=fields)
    upload = request.FILES.get("file")
    return domain.attach(who, statement=saved, upload=upload) if upload else saved  # type: ignore[arg-type]


def _shown(
    request: HttpRequest, found: Statement, form: StatementForm, *, held: object = None, status: int = 200
) -> HttpResponse:
    who = standing_on(request)
    context = {
        "meeting": found.meeting,
        "statement": found,
        "form": form,
        "held": held,
        "mine": CHANGE_STATEMENT.allows(who, found),
        "draft": found.state == StatementState.DRAFT,
        "readers": dict(AUDIENCES).get(Audience(found.readers)),
        "sent": sent(who, found.document),
        "may_deliver": MAY_DELIVER.allows(who, found),
        "may_open": MAY_OPEN.allows(who, found),
    }
    return render(request, "gather/statement.html", context, status=status)


@require_POST
def step(request: HttpRequest, slug: str, uid: str, name: str) -> HttpResponse:
    """Submit, deliver, withdraw or take up again."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_STATEMENT.among(who, Statement.objects.filter(meeting=meeting)), uid=uid)
    return _step(request, found, name)


def _step(request: HttpRequest, found: Statement, name: str) -> HttpResponse:
    if name and name not in _STEPS:
        raise Http404
    done, said = _STEPS.get(name, (None, _("Kept.")))
    try:
        if done is not None:
            done(standing_on(request), statement=found)
    except CannotError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, said)
    return redirect("gather:statement", found.meeting.slug, found.uid)

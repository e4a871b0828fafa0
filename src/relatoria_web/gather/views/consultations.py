"""The tracker of consultations."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain import consultation as domain
from relatoria_web.gather.forms.input import ConsultationForm
from relatoria_web.gather.models import Consultation, ConsultationKind, ConsultationState
from relatoria_web.gather.rules import CHANGE_CONSULTATION, DECLARE, SEE_CONSULTATION
from relatoria_web.gather.views.questions import KEPT_BELOW
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError


@require_safe
def consultations(request: HttpRequest, slug: str) -> HttpResponse:
    """Consultations by kind, counted by state as of a day, with those whose report is missing."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = list(SEE_CONSULTATION.among(who, Consultation.objects.filter(meeting=meeting)).select_related("report"))
    day = _day(request.GET.get("day", ""))
    counts = domain.counts_as_of([one.history for one in rows], day.isoformat())
    names = dict(ConsultationState.choices)
    context = {
        "meeting": meeting,
        "day": day,
        "kinds": [(label, [one for one in rows if one.kind == kind]) for kind, label in ConsultationKind.choices],
        "counts": [(names[state], n) for state, n in counts.items()],
        "missing": sum(one.state == ConsultationState.HELD for one in rows),
        "may_declare": DECLARE.allows(who, meeting),
        "mine": {one.pk for one in rows if CHANGE_CONSULTATION.allows(who, one)},
        "any": bool(rows),
    }
    return render(request, "gather/consultations.html", context)


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return timezone.localdate()


def consultation(request: HttpRequest, slug: str, uid: str = "") -> HttpResponse:
    """Declare a consultation, change one, or bring its report."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = SEE_CONSULTATION.among(who, Consultation.objects.filter(meeting=meeting))
    found = get_object_or_404(rows, uid=uid) if uid else None
    if found is None:
        DECLARE.demand(who, meeting)
    else:
        CHANGE_CONSULTATION.demand(who, found)
    instance = Consultation.objects.get(pk=found.pk) if found else None
    form = ConsultationForm(
        request.POST or None, instance=instance, initial={"revision": found.revision} if found else {}
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        fields = dict(form.cleaned_data)
        revision = fields.pop("revision")
        try:
            kept = domain.save_consultation(who, meeting=meeting, fields=fields, consultation=found, revision=revision)
            if report := request.FILES.get("report"):
                domain.take_report(who, consultation=kept, upload=report)  # type: ignore[arg-type]
        except StaleError:
            messages.error(request, KEPT_BELOW)
            status = 409
        else:
            messages.success(request, _("Saved."))
            return redirect("gather:consultations", slug)
    context = {"meeting": meeting, "form": form, "heading": _("Consultation"), "file": "report", "held": found}
    return render(request, "gather/form_page.html", context, status=status)

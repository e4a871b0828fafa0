"""The steward's desk: what waits, the register, consents, what is withheld, incidents."""

from __future__ import annotations

from defusedcsv import csv
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.people.domain.consent import add_wording
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Purpose, Wording
from relatoria_web.steward.domain.queries import consent, overview
from relatoria_web.steward.domain.queries.withheld import meetings_accounted
from relatoria_web.steward.domain.queries.withheld import withheld as of_meetings
from relatoria_web.steward.domain.register import begin_register
from relatoria_web.steward.forms.kept import WordingForm
from relatoria_web.steward.models import Activity, Incident

PAGE = 50
COLUMNS = ("name", "purpose", "basis", "people", "data", "recipients", "transfers", "kept", "measures", "ended")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What waits for the steward."""
    return render(request, "steward/home.html", {"overview": overview.overview(standing_on(request))})


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The register of processing; as a table for a spreadsheet with ``?format=csv``."""
    overview.steward_or_404(standing_on(request))
    rows = Activity.objects.all()
    if request.GET.get("format") == "csv":
        return _csv(list(rows))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "steward/register.html", {"page": page})


def _csv(rows: list[Activity]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="register.csv"'
    writer = csv.writer(response)
    writer.writerow(str(Activity._meta.get_field(name).verbose_name) for name in COLUMNS)  # type: ignore[union-attr]
    for row in rows:
        said = {"basis": row.get_basis_display(), "ended": row.ended or ""}
        writer.writerow(str(said.get(name, getattr(row, name))) for name in COLUMNS)
    return response


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Put the platform's own activities into the register."""
    who = standing_on(request)
    overview.steward_or_404(who)
    added = begin_register(who)
    said = ngettext(
        "%d line was added; read it and make it yours.", "%d lines were added; read them and make them yours.", added
    )
    messages.success(request, said % added)
    return redirect("steward:register")


@require_http_methods(["GET", "POST"])
def consents(request: HttpRequest) -> HttpResponse:
    """Consents by purpose and person; a POST gives a purpose a new wording."""
    who = standing_on(request)
    overview.steward_or_404(who)
    form = WordingForm(request.POST or None)
    if form.is_valid():
        add_wording(who, purpose=form.cleaned_data["purpose"], text=form.cleaned_data["text"])
        messages.success(request, _("Saved as a new version; earlier consents keep theirs."))
        return redirect("steward:consents")
    purpose = request.GET.get("purpose", "")
    purpose = purpose if purpose in Purpose.values else ""
    page = Paginator(consent.consents(who, purpose), PAGE).get_page(request.GET.get("page"))
    words = {"page": page, "stands": consent.by_purpose(who), "purpose": purpose, "form": form}
    return render(request, "steward/consents.html", words | {"wordings": Wording.objects.all()[:PAGE]})


@require_safe
def withheld(request: HttpRequest) -> HttpResponse:
    """What is withheld and why, over the meetings."""
    who = standing_on(request)
    overview.steward_or_404(who)
    page = Paginator(meetings_accounted(who), PAGE).get_page(request.GET.get("page"))
    return render(request, "steward/withheld.html", {"page": page, "rows": of_meetings(who, list(page.object_list))})


@require_safe
def incidents(request: HttpRequest) -> HttpResponse:
    """The incidents, with what is owed to the authority and to people, and by when."""
    who = standing_on(request)
    overview.steward_or_404(who)
    page = Paginator(Incident.objects.all(), PAGE).get_page(request.GET.get("page"))
    return render(request, "steward/incidents.html", {"page": page})

"""The document template of a process: its form, what it looks like, its logo."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from relatoria_web.bridge.templates import fixed, letterhead
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.queries.process import process_at
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.domain.template import held, keep_template
from relatoria_web.prepare.forms.template import TemplateForm
from relatoria_web.prepare.models import DocumentTemplate
from relatoria_web.prepare.rules import CHANGE_TEMPLATE, SEE_TEMPLATE
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.models.base import StaleError


@require_http_methods(["GET", "POST"])
def template(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the template, with what it looks like beside it."""
    who = standing_on(request)
    process = process_at(who, slug)
    row = DocumentTemplate.objects.filter(process=process).first() or DocumentTemplate(process=process)
    CHANGE_TEMPLATE.demand(who, row)
    sheet = {"head": letterhead(held(row), reader()), "pk": row.pk, "colour": row.colour}
    form, stale = TemplateForm(request.POST or None, request.FILES or None, instance=row), False
    if form.is_valid():
        revision = form.cleaned_data["revision"] or 0
        try:
            keep_template(who, process=process, revision=revision, details=form.details(), language=reader())
        except StaleError:
            stale = True
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved. Documents made from now on bear it; what is published stays as it is."))
            return redirect("prepare:template", slug)
    context = {"form": form, "process": process, "sheet": sheet, "fixed": fixed(reader()), "stale": stale}
    context["back"] = reverse("prepare:process", args=[slug])
    status = 409 if stale else 422 if form.errors else 200
    return render(request, "prepare/template.html", context, status=status)


@require_safe
def logo(request: HttpRequest, slug: str) -> HttpResponse:
    """The logo as it is kept."""
    who = standing_on(request)
    rows = SEE_TEMPLATE.among(who, DocumentTemplate.objects.filter(process=process_at(who, slug)))
    row = rows.first()
    if row is None or not row.logo:
        raise Http404
    return HttpResponse(bytes(row.logo), content_type="image/png")

"""The documents of a meeting: what arrived, how far reading has come, and bringing more."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain import document as domain
from relatoria_web.gather.domain.queries.document import PAGE, Sought, how_many, listed, progress, seen_as
from relatoria_web.gather.domain.queries.input_type import types_seen
from relatoria_web.gather.domain.sending import finish
from relatoria_web.gather.forms.document import UploadForm
from relatoria_web.gather.models import Sending
from relatoria_web.gather.rules import ADD_DOCUMENTS, REVIEW, SEE_SENDING
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.fragments import fragment
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def documents(request: HttpRequest, slug: str) -> HttpResponse:
    """What arrived, and the form that takes more."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    sought = _sought(request)
    context = _page(request, who, meeting, sought) | {"words": sought.words, "state": sought.state}
    context["query"] = kept_query(request)
    if ADD_DOCUMENTS.allows(who, meeting):
        context["form"] = UploadForm(meeting=meeting, initial={"audience": Audience.PARTICIPANTS})
    return render(request, "gather/documents.html", context)


@require_safe
def reading(request: HttpRequest, slug: str) -> HttpResponse:
    """The part of the page that shows how far reading has come; asked for again and again while it goes on."""
    who = standing_on(request)
    context = _page(request, who, meeting_at(who, slug), _sought(request))
    return render(request, "gather/documents_list.html", context)


def _sought(request: HttpRequest) -> Sought:
    asked = request.GET
    return Sought(asked.get("state", ""), asked.get("q", "").strip()[:200], asked.get("type", "")[:12])


def _page(request: HttpRequest, who: Standing, meeting: Meeting, sought: Sought) -> dict[str, Any]:
    """A page of documents; the list of one that holds forms (what could not be read) is made for each reader."""
    read, reviewer = progress(who, meeting), REVIEW.allows(who, meeting)
    page = Paginator(range(how_many(who, meeting, sought, read)), PAGE).get_page(page_number(request))
    start = max(page.start_index() - 1, 0)

    def of_list() -> dict[str, Any]:
        found = listed(who, meeting, sought, start=start)
        return {"meeting": meeting, "reviewer": reviewer, "documents": found, "types": types}

    types = types_seen(who, meeting)
    context: dict[str, Any] = {"meeting": meeting, "page": page, "progress": read, "types": types, "type": sought.type}
    if reviewer and read.failed:
        return context | of_list()
    return context | {
        "rows": fragment("gather/documents_rows.html", (seen_as(who, meeting), tuple(types), sought, start), of_list)
    }


@require_POST
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Take files; a script sends them one by one and is answered in JSON, a form all at once."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    ADD_DOCUMENTS.demand(who, meeting)
    form = UploadForm(request.POST, request.FILES, meeting=meeting)
    quick = request.headers.get("Accept", "").startswith("application/json")
    if not form.is_valid():
        return _refused(request, form, slug, quick=quick)
    fields = {name: form.cleaned_data[name] for name in ("session", "input_type", "rule", "audience", "embargo")}
    if uid := form.cleaned_data["upload"]:
        rows = SEE_SENDING.among(who, Sending.objects.filter(meeting=meeting).select_related("meeting", "document"))
        outcomes = [finish(who, sending=get_object_or_404(rows, uid=uid), fields=fields)]
    else:
        outcomes = domain.add(who, meeting=meeting, uploads=form.cleaned_data["sent"], fields=fields)
    if quick:
        return JsonResponse(
            {"files": [{"name": one.name, "state": _state(one), "says": says(one)} for one in outcomes]}
        )
    for one in outcomes:
        messages.add_message(request, messages.ERROR if one.error else messages.SUCCESS, says(one))
    return redirect("gather:documents", slug)


def _refused(request: HttpRequest, form: UploadForm, slug: str, *, quick: bool) -> HttpResponse:
    found = [str(error) for errors in form.errors.values() for error in errors]
    if quick:
        return JsonResponse({"errors": found}, status=422)
    for error in found:
        messages.error(request, error)
    return redirect("gather:documents", slug)


def _state(one: domain.Outcome) -> str:
    return "refused" if one.error else "duplicate" if one.duplicate else "taken"


def says(one: domain.Outcome) -> str:
    """What came of one file, in the reader's language."""
    if one.error is not None:
        return one.error.say(reader_language())
    if one.duplicate and one.document is not None:
        return _("“%(name)s” came already, as “%(first)s”: it is kept once.") % {
            "name": one.name,
            "first": one.document.name,
        }
    return _("“%(name)s” arrived; the list below says how its reading goes.") % {"name": one.name}

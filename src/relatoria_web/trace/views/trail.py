"""The audit trail: of a meeting, of everything, of one object; as a page and as a table."""

from __future__ import annotations

from collections.abc import Iterable

from defusedcsv import csv
from django.core.paginator import Paginator
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.trace.domain.queries.trail import history, meeting_with_trail, table, trail
from relatoria_web.trace.forms.trail import TrailFilter
from relatoria_web.trace.provenance import known

PAGE = 50


@require_safe
def whole(request: HttpRequest) -> HttpResponseBase:
    """All that was done, for administrators."""
    return _answer(request, None)


@require_safe
def of_meeting(request: HttpRequest, slug: str) -> HttpResponseBase:
    """What was done in a meeting, for its secretariat."""
    return _answer(request, meeting_with_trail(standing_on(request), slug))


@require_safe
def of_object(request: HttpRequest, uid: str) -> HttpResponse:
    """What was done to one object, for the team of its meeting.

    Raises:
        Http404: if nothing was, or the reader is not of the team.
    """
    who = standing_on(request)
    page = Paginator(history(who, uid), PAGE).get_page(request.GET.get("page"))
    if not page.object_list:
        raise Http404
    words = {"page": page, "uid": uid, "meeting": page.object_list[0].meeting, "kind": known(page.object_list[0].kind)}
    return render(request, "trace/history.html", words)


def _answer(request: HttpRequest, meeting: Model | None) -> HttpResponseBase:
    form = TrailFilter(request.GET)
    rows = trail(standing_on(request), form.sought(), meeting)
    if request.GET.get("format") == "csv":
        return _csv(table(rows))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "trace/trail.html", {"page": page, "form": form, "meeting": meeting})


class _Echo:
    """Gives back what is written, so that rows leave one by one."""

    def write(self, value: str) -> str:
        return value


def _csv(rows: Iterable[list[object]]) -> StreamingHttpResponse:
    writer = csv.writer(_Echo())
    response = StreamingHttpResponse((writer.writerow(row) for row in rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="trail.csv"'
    return response

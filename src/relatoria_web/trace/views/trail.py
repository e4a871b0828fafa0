"""The audit trail: of a meeting, of everything, of one object; as a page and as a table."""

from __future__ import annotations

from collections.abc import Iterable

from defusedcsv import csv
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.people.middleware import standing_on
from relatoria_web.trace.domain.queries.trail import history, meeting_with_trail, table, trail, with_history
from relatoria_web.trace.domain.verify import verify
from relatoria_web.trace.forms.trail import TrailFilter
from relatoria_web.trace.provenance import known

PAGE = 50
BROKEN = gettext_lazy(
    "The chain breaks after entry %(n)d: somebody changed the trail outside the platform. "
    "Tell the administrator; nothing was changed by looking."
)
HOLDS = gettext_lazy(
    "%(n)d entries hold, each sealed by the one before. "
    "To find out later whether the end was cut off, note this somewhere else: %(head)s"
)


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
    linked = with_history(who, page.object_list)
    words = {
        "page": page,
        "linked": linked,
        "uid": uid,
        "meeting": page.object_list[0].meeting,
        "kind": known(page.object_list[0].kind),
    }
    return render(request, "trace/history.html", words)


def _answer(request: HttpRequest, meeting: Model | None) -> HttpResponseBase:
    form = TrailFilter(request.GET)
    who = standing_on(request)
    rows = trail(who, form.sought(), meeting)
    if request.GET.get("format") == "csv":
        return _csv(table(rows))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    words = {"page": page, "linked": with_history(who, page.object_list), "form": form, "meeting": meeting}
    return render(request, "trace/trail.html", words)


@require_POST
def verify_now(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Walk the whole chain for somebody who may read the trail, and say what came of it.

    Raises:
        Http404: for everybody else.
    """
    who = standing_on(request)
    if not slug and not who.administrator:
        raise Http404
    if slug:
        meeting_with_trail(who, slug)
    verdict = verify()
    words = {"n": verdict.entries, "head": f"{verdict.entries}:{verdict.hash}"}
    if verdict.fault:
        messages.error(request, BROKEN % words)
    else:
        messages.success(request, HOLDS % words)
    return redirect("trail_meeting", slug) if slug else redirect("trail")


class _Echo:
    """Gives back what is written, so that rows leave one by one."""

    def write(self, value: str) -> str:
        return value


def _csv(rows: Iterable[list[object]]) -> StreamingHttpResponse:
    writer = csv.writer(_Echo())
    response = StreamingHttpResponse((writer.writerow(row) for row in rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="trail.csv"'
    return response

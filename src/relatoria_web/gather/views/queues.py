"""The rapporteur's queues."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.domain import queue as domain
from relatoria_web.gather.domain.queries.items import actor_names
from relatoria_web.gather.domain.queries.queue import QUEUES, counted, listed
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.models import Finding, Mention
from relatoria_web.gather.rules import REVIEW, SEE_FINDING, SEE_MENTION
from relatoria_web.gather.views.paging import kept_query, page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError


@require_safe
def queues(request: HttpRequest, slug: str) -> HttpResponse:
    """One queue, with how many wait in each; the first that is not empty unless another is asked for."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    REVIEW.demand(who, meeting)
    counts = counted(meeting)
    queue = request.GET.get("queue", "")
    if queue not in QUEUES:
        queue = next((name for name, n in counts.items() if n), "mentions")
    context = {
        "meeting": meeting,
        "counts": counts,
        "queue": queue,
        "page": listed(who, meeting, queue, page=page_number(request), count=counts[queue]),
        "query": kept_query(request),
        "names": actor_names(meeting) if queue == "mentions" else (),
    }
    return render(request, "gather/queues.html", context)


def _back(slug: str, queue: str) -> HttpResponse:
    return redirect(f"{reverse('gather:queues', args=[slug])}?queue={queue}")


def _stale(request: HttpRequest) -> None:
    messages.error(request, _("Somebody was faster. Nothing was changed; this is how it stands now."))


def _revision(request: HttpRequest) -> int | None:
    given = request.POST.get("revision", "")
    return int(given) if given.isascii() and given.isdecimal() else None


@require_POST
def mention(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Say whom a mention means, or that it means nobody."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_MENTION.among(who, Mention.objects.filter(meeting=meeting)), uid=uid)
    try:
        if "aside" in request.POST:
            domain.set_mention_aside(who, mention=found, revision=_revision(request))
        else:
            name = request.POST.get("candidate") or request.POST.get("name", "")
            domain.resolve(who, mention=found, name=name, revision=_revision(request))
    except StaleError:
        _stale(request)
    except CannotError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Done. The next one:"))
    return _back(slug, "mentions")


@require_POST
def finding(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Settle a finding."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_FINDING.among(who, Finding.objects.filter(meeting=meeting)), uid=uid)
    try:
        domain.settle(who, finding=found, note=request.POST.get("note", "")[:2000], revision=_revision(request))
    except StaleError:
        _stale(request)
    else:
        messages.success(request, _("Settled."))
    return _back(slug, "findings")


@require_POST
def noted(request: HttpRequest, slug: str, queue: str) -> HttpResponse:
    """Take note of what an upgrade changed.

    Raises:
        Http404: for any other queue.
    """
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    if not queue.startswith("changed") or queue not in QUEUES:
        raise Http404
    domain.take_note(who, meeting=meeting, rows=QUEUES[queue]((meeting,)))
    messages.success(request, _("Noted. What was judged is kept."))
    return _back(slug, queue)

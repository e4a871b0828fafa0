"""The rapporteur's queues."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain import queue as domain
from relatoria_web.gather.domain.finding import reopen, settle
from relatoria_web.gather.domain.queries.items import actor_names
from relatoria_web.gather.domain.queries.narrowing import Narrowing, causes, speakers
from relatoria_web.gather.domain.queries.queue import DONE, QUEUES, counted, listed, told_of
from relatoria_web.gather.domain.review import CannotError
from relatoria_web.gather.domain.together import VERBS, decide_together
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
    of = Narrowing(queue, request.GET.get("cause", ""), request.GET.get("actor", ""))
    done = queue in DONE and "settled" in request.GET
    page = (
        DONE[queue](who, meeting, page=page_number(request))
        if done
        else listed(who, meeting, of, page=page_number(request), count=counts[queue])
    )
    context = {
        "meeting": meeting,
        "counts": counts,
        "queue": queue,
        "page": page,
        "query": kept_query(request),
        "names": actor_names(meeting) if queue == "mentions" else (),
        "settled": done,
        "told": told_of(queue, page.object_list),
    }
    return render(request, "gather/queues.html", context | ({} if done else _together(meeting, of)))


def _together(meeting: Meeting, of: Narrowing) -> dict[str, Any]:
    """For what causes and in whose words a queue waits, and what can be decided together of it."""
    rows = QUEUES[of.queue]((meeting,))
    verbs = VERBS.get(of.queue, {})
    return {
        "of": of,
        "verbs": list(verbs),
        "causes": causes(rows, of.queue) if verbs else (),
        "speakers": speakers(rows, of.queue) if verbs else (),
    }


def _back(slug: str, queue: str) -> HttpResponse:
    return redirect(f"{reverse('gather:queues', args=[slug])}?queue={queue}")


def _stale(request: HttpRequest) -> None:
    messages.error(request, _("Somebody was faster. Nothing was changed; this is how it stands now."))


def _revision(request: HttpRequest) -> int | None:
    given = request.POST.get("revision", "")
    return int(given) if given.isascii() and given.isdecimal() else None


def _reason(request: HttpRequest) -> str:
    return request.POST.get("reason", "")[:2000]


@require_POST
def mention(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Say whom a mention means, or that it means nobody."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_MENTION.among(who, Mention.objects.filter(meeting=meeting)), uid=uid)
    try:
        if "aside" in request.POST:
            domain.set_mention_aside(who, mention=found, reason=_reason(request), revision=_revision(request))
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
def mention_reopen(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Open a mention again that was left as nobody's."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_MENTION.among(who, Mention.objects.filter(meeting=meeting)), uid=uid)
    again = partial(domain.bring_back, who, mention=found, reason=_reason(request), revision=_revision(request))
    return _open_again(request, slug, "mentions", again)


@require_POST
def finding(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Settle a finding."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_FINDING.among(who, Finding.objects.filter(meeting=meeting)), uid=uid)
    try:
        settle(who, finding=found, note=request.POST.get("note", "")[:2000], revision=_revision(request))
    except StaleError:
        _stale(request)
    else:
        messages.success(request, _("Settled."))
    return _back(slug, "findings")


@require_POST
def finding_reopen(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Open a finding again that was settled."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = get_object_or_404(SEE_FINDING.among(who, Finding.objects.filter(meeting=meeting)), uid=uid)
    again = partial(reopen, who, finding=found, reason=_reason(request), revision=_revision(request))
    return _open_again(request, slug, "findings", again)


def _open_again(request: HttpRequest, slug: str, queue: str, again: Callable[[], None]) -> HttpResponse:
    """Back to the queue in which it waits again, or to what is settled where it could not be opened."""
    try:
        again()
    except StaleError:
        _stale(request)
    except CannotError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Opened again: it waits with the others."))
        return _back(slug, queue)
    return _back(slug, f"{queue}&settled=1")


@require_POST
def together(request: HttpRequest, slug: str, queue: str) -> HttpResponse:
    """Decide all that waits in a queue for one cause, or in one voice, with one reason."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    sent = request.POST
    of = Narrowing(queue, sent.get("cause", ""), sent.get("actor", ""))
    number, reason = sent.get("expected", ""), sent.get("reason", "")[:2000]
    expected = int(number) if number.isascii() and number.isdecimal() else None
    try:
        n = decide_together(who, meeting=meeting, of=of, verb=sent.get("verb", ""), reason=reason, expected=expected)
    except CannotError as error:
        messages.error(request, str(error))
        return _back(slug, f"{queue}&{urlencode({'cause': of.cause, 'actor': of.actor, 'reason': reason})}")
    said = ngettext("%(n)s was decided.", "%(n)s were decided.", n)
    messages.success(request, said % {"n": n})
    return _back(slug, queue)


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

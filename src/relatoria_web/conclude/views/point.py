"""One point: its voices, and what people do with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude.domain import opinion
from relatoria_web.conclude.domain.point import RefusedError, decide, split, word_point
from relatoria_web.conclude.domain.queries import words
from relatoria_web.conclude.domain.queries.opinion import answers_to, reservations_of
from relatoria_web.conclude.domain.queries.point import chosen_set, point_at, rows_of
from relatoria_web.conclude.forms.point import AnswerForm, ReservationForm, TitleForm, VoteForm
from relatoria_web.conclude.models import Point, Proposal, Reservation, Ruling
from relatoria_web.conclude.rules import ANSWER_POINT, JUDGE_POINT, SEE_PROPOSAL, WITHDRAW_RESERVATION
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_GET
def point(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """A point with the voices for and against it, group by group."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    found = point_at(who, meeting, uid)
    return render(request, "conclude/point.html", {"here": "points", "meeting": meeting, **_shown(request, found)})


def _shown(request: HttpRequest, found: Point) -> dict[str, Any]:
    who = standing_on(request)
    team = JUDGE_POINT.allows(who, found)
    return {
        "point": found,
        "row": rows_of(found.set, [found])[0],
        "names": words.groups(found.set),
        "sides": [(side, [v for v in found.voices if v["side"] == side]) for side in ("for", "against")],
        "team": team,
        "may_answer": ANSWER_POINT.allows(who, found),
        "answers": answers_to(who, found),
        "reservations": reservations_of([found]).get(found.pk, []),
        "title_form": TitleForm(instance=found, initial={"revision": found.revision}) if team else None,
        "reservation_form": ReservationForm() if team else None,
    }


@require_POST
def act(request: HttpRequest, slug: str, uid: str, verb: str) -> HttpResponse:
    """Do one thing with a point, and show it again."""
    who = standing_on(request)
    found = point_at(who, meeting_at(who, slug), uid)
    try:
        said = VERBS[verb](request, found)
        messages.success(request, said or _("Saved."))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    except StaleError:
        messages.error(request, _("Somebody saved this point meanwhile; yours was not written over theirs."))
    target = request.POST.get("back", "")
    if target == "practices":
        return redirect("conclude:practices", slug)
    answer = redirect("conclude:point", slug, uid)
    if verb == "answer":  # at the end of a long page, to which one comes back
        answer["Location"] += "#answers"
    return answer


def _cleaned(form: forms.BaseForm) -> dict[str, Any]:
    if not form.is_valid():
        raise RefusedError("; ".join(f"{name}: {', '.join(map(str, said))}" for name, said in form.errors.items()))
    return dict(form.cleaned_data)


def _title(request: HttpRequest, found: Point) -> None:
    form = TitleForm(request.POST)
    cleaned = _cleaned(form)
    word_point(standing_on(request), point=found, title=cleaned["title"], revision=cleaned["revision"])


def _reserve(request: HttpRequest, found: Point) -> None:
    opinion.reserve(standing_on(request), point=found, **_cleaned(ReservationForm(request.POST)))


def _unreserve(request: HttpRequest, found: Point) -> None:
    who = standing_on(request)
    rows = WITHDRAW_RESERVATION.among(who, found.reservations.all())
    held: Reservation = get_object_or_404(rows, uid=request.POST.get("reservation", ""))
    opinion.withdraw_reservation(who, reservation=held)


def _answer(request: HttpRequest, found: Point) -> None:
    opinion.answer(standing_on(request), point=found, choice=_cleaned(AnswerForm(request.POST))["choice"])


def _vote(request: HttpRequest, found: Point) -> None:
    cleaned = _cleaned(VoteForm(request.POST))
    opinion.record_vote(standing_on(request), point=found, met=request.POST.getlist("met"), **cleaned)


def _split(request: HttpRequest, found: Point) -> str:
    reason = request.POST.get("reason", "")
    split(standing_on(request), point=found, members=request.POST.getlist("member"), reason=reason)
    return _("Recorded. Count the points again to see the two apart.")


VERBS = {
    "title": _title,
    "reserve": _reserve,
    "unreserve": _unreserve,
    "answer": _answer,
    "vote": _vote,
    "split": _split,
}


@require_GET
def proposals(request: HttpRequest, slug: str) -> HttpResponse:
    """What may be one point, or two: the strongest first."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    chosen = chosen_set(who, meeting, request.GET.get("grouping", ""))
    rows = SEE_PROPOSAL.among(who, Proposal.objects.filter(set=chosen)).select_related("left", "right", "by__person")
    rows = rows.defer("left__voices", "right__voices")
    waiting = rows.filter(ruling=Ruling.OPEN, left__key__gt="", right__key__gt="")
    context = {
        "meeting": meeting,
        "set": chosen,
        "left": waiting.count(),
        "open": waiting[:50],
        "ruled": rows.exclude(ruling=Ruling.OPEN).order_by("-ruled")[:50],
    }
    return render(request, "conclude/proposals.html", context)


@require_POST
def rule(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Accept or reject a proposal, or open it again."""
    who = standing_on(request)
    rows = SEE_PROPOSAL.among(who, Proposal.objects.filter(set__meeting=meeting_at(who, slug)).select_related("set"))
    held: Proposal = get_object_or_404(rows, uid=uid)
    ruling = request.POST.get("ruling", "")
    if ruling in Ruling.values:
        decide(who, proposal=held, ruling=ruling, reason=request.POST.get("reason", ""))
    return redirect(f"{reverse('conclude:proposals', args=[slug])}#u-{held.uid}")

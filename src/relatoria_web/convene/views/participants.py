"""Who takes part: the list, delegations and their notes, checking in, badges, figures."""

from __future__ import annotations

from django.contrib import messages
from django.core.files.storage import default_storage
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.bridge.programme import roles
from relatoria_web.convene.domain import registration as acts
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.domain.queries.participation import (
    delegation_at,
    delegations,
    participation_at,
    participations,
    statistics,
    with_members,
)
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.models import Attendance, Delegation, Participation
from relatoria_web.convene.rules import CHANGE_PARTICIPATION, SEE_DELEGATION, SEE_PARTICIPATION
from relatoria_web.convene.tasks import badges_place, print_badges
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.standing import Role

PAGE = 50
WORDS = {
    "too_big": gettext_lazy("The file is larger than 10 MB. Nothing was changed."),
    "not_a_note": gettext_lazy("A note verbale is sent as PDF, PNG or JPEG. Nothing was changed."),
    "full": gettext_lazy("The delegation has no seat left. Ask the secretariat for another."),
    "not_theirs": gettext_lazy("Only a member of the same delegation can be replaced. Nothing was changed."),
    "no_person": gettext_lazy("Give the name of the person."),
}


@require_safe
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """The list of participants, with what the reader may do about each."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    if not SEE_PARTICIPATION.allows(who, Participation(meeting=meeting)):
        raise Http404
    asked = {name: request.GET.get(name, "") for name in ("words", "attendance", "role")}
    page = Paginator(participations(who, meeting, **asked), PAGE).get_page(request.GET.get("page"))
    words = {"meeting": meeting, "page": page, "asked": asked, "states": Attendance.choices, "roles": roles(language())}
    changes = CHANGE_PARTICIPATION.open_to(who, Participation(meeting=meeting))
    answers = bool(who.for_organisations(Role.FOCAL_POINT))
    context = {**words, "changes": changes, "answers_for_some": answers, "own": who.person}
    return render(request, "convene/people.html", context)


@require_POST
def person(request: HttpRequest, slug: str, uid: str, name: str) -> HttpResponse:
    """Check somebody in or out, approve or decline a registration."""
    who = standing_on(request)
    row = participation_at(who, meeting_at(who, slug), uid)
    if name in ("arrive", "leave"):
        acts.arrive(who, participation=row, there=name == "arrive")
    elif name in Attendance.values:
        acts.approve(who, participation=row, state=name)
    else:
        raise Http404
    return redirect("convene:people", slug)


@require_POST
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """Register oneself."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    try:
        acts.register(who, meeting=meeting, remote="remote" in request.POST)
    except acts.RegistrationError as error:
        messages.error(request, WORDS[error.code])
    else:
        messages.success(request, _("You are registered; your focal point or the secretariat confirms it."))
    return redirect("convene:meeting", slug)


@require_safe
def all_delegations(request: HttpRequest, slug: str) -> HttpResponse:
    """The delegations that the reader may see: all for the team, one's own for a focal point."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = delegations(who, meeting)
    changes = CHANGE_PARTICIPATION.open_to(who, Participation(meeting=meeting))
    if not changes and not rows:
        raise Http404
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    words = {"meeting": meeting, "page": page, "rows": with_members(who, meeting, page), "changes": changes}
    return render(request, "convene/delegations.html", words)


@require_POST
def delegation(request: HttpRequest, slug: str, uid: str, name: str) -> HttpResponse:
    """Announce a delegation, decide on it, or add a member."""
    who = standing_on(request)
    row = delegation_at(who, meeting_at(who, slug), uid)
    try:
        _act(request, row, name)
    except acts.RegistrationError as error:
        messages.error(request, WORDS[error.code])
    else:
        messages.success(request, _("Saved."))
    return redirect("convene:delegations", slug)


def _act(request: HttpRequest, row: Delegation, name: str) -> None:
    who = standing_on(request)
    if name == "announce":
        acts.announce(who, delegation=row, note=request.FILES.get("note"))
    elif name == "member":
        gender = request.POST.get("gender", "")
        role = "head_of_delegation" if "head" in request.POST else "delegate"
        given = gender if gender in ("f", "m", "x") else ""
        other = request.POST.get("instead_of", "")
        instead = participation_at(who, row.meeting, other) if other else None
        name = request.POST.get("name", "")
        acts.add_member(who, delegation=row, name=name, role=role, gender=given, instead_of=instead)
    elif name in ("accredited", "declined"):
        acts.decide(who, delegation=row, state=name)
    else:
        raise Http404


@require_safe
def note(request: HttpRequest, slug: str, uid: str) -> FileResponse:
    """The note verbale of a delegation, to be kept."""
    who = standing_on(request)
    row = delegation_at(who, meeting_at(who, slug), uid)
    SEE_DELEGATION.demand(who, row)
    if not row.note:
        raise Http404
    return FileResponse(row.note.open("rb"), as_attachment=True, filename=row.note_name or "note")


@require_safe
def figures(request: HttpRequest, slug: str) -> HttpResponse:
    """The meeting in figures."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    return render(
        request, "convene/figures.html", {"meeting": meeting, "figures": statistics(who, meeting, language())}
    )


def badges(request: HttpRequest, slug: str) -> HttpResponse | FileResponse:
    """Have the badges printed (POST), and fetch them once they are."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    CHANGE_PARTICIPATION.demand(who, Participation(meeting=meeting))
    place = badges_place(meeting)
    if request.method == "POST":
        default_storage.delete(place)
        print_badges.enqueue(meeting.pk, language())
        messages.success(request, _("The badges are being printed; fetch them in a moment."))
    elif default_storage.exists(place):
        return FileResponse(default_storage.open(place), as_attachment=True, filename=f"{meeting.slug}.pdf")
    else:
        messages.warning(request, _("They are not printed yet. Try again in a moment."))
    return redirect("convene:people", slug)

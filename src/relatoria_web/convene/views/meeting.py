"""The pages of a meeting, and the list of meetings."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_safe

from relatoria_web.convene.domain.open_meeting import open_meeting
from relatoria_web.convene.domain.queries.front import front_of
from relatoria_web.convene.domain.queries.meeting import around, meeting_at, papers_of, process_to_open
from relatoria_web.convene.domain.queries.outline import outline_of
from relatoria_web.convene.domain.queries.participation import own_at
from relatoria_web.convene.domain.queries.programme import programme_of
from relatoria_web.convene.forms.kinds import NewMeetingForm
from relatoria_web.convene.models import Meeting, Participation, Stage
from relatoria_web.convene.rules import SEE_PART, SEE_PARTICIPATION
from relatoria_web.convene.zone import at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.doors import doors_of
from relatoria_web.site.fragments import fragment
from relatoria_web.site.standing import Standing
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The meetings by process, the ways into them, and what waits for the reader."""
    return render(request, "site/home.html", {"front": front_of(standing_on(request))})


@for_visitors
@require_safe
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """A meeting: its programme at a glance, and the doors to everything of it that is open to the reader."""
    who = standing_on(request)
    found = meeting_at(who, slug)
    with at(found):
        agenda = _agenda(who, found, request.GET.get("day", ""))
        words: dict[str, Any] = {"meeting": found, "agenda": agenda, "around": around(who, found)}
        words["inside"] = SEE_PARTICIPATION.allows(who, Participation(meeting=found))
        words |= {"papers": papers_of(who, found), "own": own_at(who, found), "registers": _registers(who, found)}
        words["published"] = doors_of(who, [found.pk]).get(found.pk, [])
        return render(request, "convene/meeting.html", words)


def _agenda(who: Standing, meeting: Meeting, day: str) -> SafeString | str:
    """The programme of a day: the same for all who see the same of it; empty where there is none."""

    def context() -> dict[str, Any]:
        outline = outline_of(meeting, day)
        return {"meeting": meeting, "outline": outline, "programme": programme_of(who, meeting, outline.within)}

    made = fragment("convene/agenda.html", (meeting.pk, SEE_PART.selects(who), day), context)
    return made if made.strip() else ""


def _registers(who: Standing, meeting: Meeting) -> bool:
    """Whether somebody can register: they are somebody, and the meeting is still to come or under way."""
    return who.person is not None and meeting.stage in (Stage.PLANNED, Stage.OPEN)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, process: str) -> HttpResponse:
    """Open a meeting in a process."""
    who = standing_on(request)
    row = Meeting(process=process_to_open(who, process))
    row.edition = row.process.editions.filter(uid=request.GET.get("edition", "")).first()
    form = NewMeetingForm(request.POST or None, instance=row, meeting=None)
    if request.method == "POST" and form.is_valid():
        made = open_meeting(who, meeting=form.save(commit=False), short=form.cleaned_data["short"])
        return redirect("convene:meeting", made.slug)
    return render(request, "convene/meeting_new.html", {"form": form, "process": row.process})

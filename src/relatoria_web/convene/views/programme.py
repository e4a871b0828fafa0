"""The programme: as the public reads it, as the secretariat builds it, its versions, and its exports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.convene.domain import indico
from relatoria_web.convene.domain import programme as acts
from relatoria_web.convene.domain.queries.floor import session_at
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.domain.queries.outline import outline_of, voices
from relatoria_web.convene.domain.queries.programme import Programme, clashes_of, grids_of, programme_of
from relatoria_web.convene.domain.queries.version import steps_of
from relatoria_web.convene.exports.linked import script_of
from relatoria_web.convene.exports.schedule import schedule_of, xml_of
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.rules import CHANGE_MEETING, SEE_PART
from relatoria_web.convene.zone import at, zone_of
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.kept import kept
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.visitors import for_visitors
from relatoria_web.site.zones import city

Value = TypeVar("Value")


@for_visitors
@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The programme for whoever may see the meeting; times in its place's zone, or the reader's with ``?zone=own``."""
    who = standing_on(request)
    found = meeting_at(who, slug)
    own = timezone.get_current_timezone()
    with timezone.override(own) if request.GET.get("zone") == "own" else at(found):
        outline = outline_of(found, request.GET.get("day", ""))
        held = programme_of(who, found, outline.within)
        words = {"meeting": found, "programme": held, "zone": timezone.get_current_timezone_name(), "own": str(own)}
        words |= {"outline": outline, "voices": voices(who, found)}
        return render(request, "convene/programme.html", {**words, "linked": script_of(held)})


@require_safe
def build(request: HttpRequest, slug: str) -> HttpResponse:
    """The builder: days and rooms, what clashes, and moving by hand, by button or by dragging."""
    who = standing_on(request)
    found = meeting_at(who, slug)
    CHANGE_MEETING.demand(who, found)
    with at(found):
        outline = outline_of(found, request.GET.get("day", ""))
        held, rooms = programme_of(who, found, outline.within), list(found.rooms.all())
        clashing = clashes_of(held, rooms, language())
        bad = {uid for one in clashing if one.must for uid in one.sessions}
        words = {
            "meeting": found,
            "outline": outline,
            "rooms": rooms,
            "zone": str(found.place) or city(zone_of(found).key),
            "bad": bad,
        }
        shown = {one.date for one in outline.days if one.shown}
        grids = grids_of(held, rooms, shown) if shown != {None} else []
        open_ones = [one for one in held.flat if not one.session.start]
        return render(request, "convene/build.html", {**words, "grids": grids, "clashes": clashing, "open": open_ones})


@require_POST
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Move a session; over a newer revision nothing is moved."""
    who = standing_on(request)
    session = session_at(who, slug, request.POST.get("session", ""))
    with at(session.meeting):
        start = _moment(request.POST.get("start", ""))
    revision = request.POST.get("revision", "")
    if start is None or not revision.isdecimal():
        messages.error(request, _("Say when it begins. Nothing was moved."))
        return redirect("convene:build", slug)
    try:
        acts.move(who, session=session, revision=int(revision), start=start, room=request.POST.get("room", ""))
    except StaleError:
        messages.error(request, _("Somebody changed this session meanwhile. Nothing was moved; this is how it stands."))
    return redirect("convene:build", slug)


def _moment(said: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=timezone.get_current_timezone())


@require_http_methods(["GET", "HEAD", "POST"])
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed from version to version; a POST publishes the next one."""
    who = standing_on(request)
    found = meeting_at(who, slug)
    if request.method == "POST":
        made = acts.publish(who, meeting=found, note=request.POST.get("note", ""))
        messages.success(request, _("Version %(number)s is published.") % {"number": made.number})
        return redirect("convene:versions", slug)
    changes = CHANGE_MEETING.open_to(who, found)
    steps = [step for step in steps_of(found) if step.version or changes]
    with at(found):
        return render(request, "convene/versions.html", {"meeting": found, "steps": steps, "changes": changes})


@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Bring in a programme that Indico exported."""
    who = standing_on(request)
    found = meeting_at(who, slug)
    CHANGE_MEETING.demand(who, found)
    sent = request.FILES.get("file")
    if request.method == "POST" and isinstance(sent, UploadedFile):
        try:
            came = indico.bring_in(who, meeting=found, data=sent.read(indico.MOST + 1), language=language())
        except indico.NotIndicoError:
            messages.error(request, _("This is no event exported by Indico as JSON. Nothing was changed."))
        else:
            words = ngettext("%(n)s session came in.", "%(n)s sessions came in.", came.added) % {"n": came.added}
            messages.success(request, words)
            return redirect("convene:build", slug)
    return render(request, "convene/import.html", {"meeting": found})


def _exported(request: HttpRequest, slug: str, kind: str, write: Callable[[Programme], Value]) -> Value:
    """A programme written in some form: once for all who see the same of it, until the database changes."""
    who = standing_on(request)
    found = meeting_at(who, slug)

    def make() -> Value:
        with at(found):
            held = programme_of(who, found)
        return write(held)

    return kept((kind, found.pk, SEE_PART.selects(who), get_language()), make)


@for_visitors
@require_safe
def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The programme as iCalendar."""
    from relatoria_web.convene.exports.calendar import calendar_of  # its library is large, and seldom asked for

    return HttpResponse(_exported(request, slug, "ics", calendar_of), content_type="text/calendar; charset=utf-8")


@for_visitors
@require_safe
def schedule_json(request: HttpRequest, slug: str) -> HttpResponse:
    """The programme as schedule.json."""
    return JsonResponse(_exported(request, slug, "schedule", schedule_of), json_dumps_params={"ensure_ascii": False})


@for_visitors
@require_safe
def schedule_xml(request: HttpRequest, slug: str) -> HttpResponse:
    """The programme as schedule.xml."""
    return HttpResponse(
        xml_of(_exported(request, slug, "schedule", schedule_of)), content_type="application/xml; charset=utf-8"
    )

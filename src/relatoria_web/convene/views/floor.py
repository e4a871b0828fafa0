"""The room: the list of speakers on the moderator's, the delegate's, the rapporteur's and the projector's screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from relatoria_web.convene.domain import clock
from relatoria_web.convene.domain import floor as acts
from relatoria_web.convene.domain.queries.floor import (
    floor_at,
    led,
    own_participation,
    room_of,
    session_at,
    suggested,
    turns_of,
)
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.forms.floor import AskForm, FloorForm
from relatoria_web.convene.live import offer
from relatoria_web.convene.models import Floor, Session, Turn
from relatoria_web.convene.rules import LEAD_FLOOR, NOTE_TURN, SEE_FLOOR
from relatoria_web.convene.views.shared_part import shared, variant_of
from relatoria_web.convene.zone import at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Standing

_ACTS: Mapping[str, Callable[..., Turn]] = {
    "give": clock.give,
    "pause": clock.pause,
    "resume": clock.resume,
    "end": clock.end,
    "again": clock.again,
    "back": clock.back,
    "absent": clock.absent,
    "withdraw": acts.withdraw,
    "up": acts.up,
    "down": acts.down,
}
_MANNERS = {"balanced": _("balanced"), "protocol": _("by protocol"), "inscription": _("as they asked")}


@require_safe
def room(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """The room of a session, with what the reader may do in it."""
    who = standing_on(request)
    session = session_at(who, slug, uid)
    floor = _open_floor(who, session)
    return render(request, "convene/room.html", {**_room(who, floor), "meeting": session.meeting, "session": session})


@require_safe
def rooms(request: HttpRequest, slug: str) -> HttpResponse:
    """The rooms of a meeting whose lists are open, for who leads them; straight to the room where there is one."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    floors = list(led(who).filter(session__meeting=meeting).select_related("session").order_by("session__start", "pk"))
    if len(floors) == 1:
        return redirect("convene:room", slug, floors[0].session.uid)
    with at(meeting):
        return render(request, "convene/rooms.html", {"meeting": meeting, "floors": floors})


@require_safe
def screen(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """The room for the projector: who speaks, how long, who comes next."""
    who = standing_on(request)
    session = session_at(who, slug, uid)
    floor = _open_floor(who, session)
    return render(
        request, "convene/screen.html", {"room": room_of(floor), "meeting": session.meeting, "session": session}
    )


def _open_floor(who: Standing, session: Session) -> Floor:
    """The list of a session, for those only who may see who speaks there."""
    floor = acts.floor_of(session)
    SEE_FLOOR.demand(who, floor)
    return floor


@require_safe
def part(request: HttpRequest, uid: str) -> HttpResponse:
    """The list anew, or 204 where it is still at the revision that the screen has; `live` repeats what it may."""
    who = standing_on(request)
    floor = floor_at(who, uid)
    template = "convene/screen_part.html" if "screen" in request.GET else "convene/room_part.html"
    own = LEAD_FLOOR.open_to(who, floor) or NOTE_TURN.allows(who, Turn(floor=floor)) or _waits(who, floor)
    variant = "" if own else variant_of(template)
    if request.GET.get("since") == str(floor.revision):
        answer = HttpResponse(status=204)
    elif own:
        answer = render(request, template, _room(who, floor))
    else:
        answer = HttpResponse(shared(template, floor))
    return offer(answer, floor.revision, variant, who.person)


def _waits(who: Standing, floor: Floor) -> bool:
    """Whether somebody waits on the list themselves."""
    return who.person is not None and floor.turns.filter(state="waiting", participation__person=who.person).exists()


def _room(who: Standing, floor: Floor) -> dict[str, Any]:
    own = own_participation(who, floor)
    return {
        "room": room_of(floor),
        "floor": floor,
        "leads": LEAD_FLOOR.open_to(who, floor),
        "own": own,
        "notes": NOTE_TURN.allows(who, Turn(floor=floor)),
        "ask_form": AskForm(floor=floor, initial={"participation": own}),
        "floor_form": FloorForm.of(floor),
    }


@require_POST
def ask(request: HttpRequest, uid: str) -> HttpResponse:
    """Ask for the floor."""
    who = standing_on(request)
    floor = floor_at(who, uid)
    form = AskForm(request.POST, floor=floor)
    if form.is_valid():
        _try(request, lambda: acts.ask(who, floor=floor, **form.cleaned_data))
    else:
        messages.error(request, _("Say who asks for the floor, and for what."))
    return _back(floor)


@require_POST
def act(request: HttpRequest, uid: str, turn: str, name: str) -> HttpResponse:
    """Give the floor, run the clock, end a turn, or say what went otherwise: `_ACTS` names them all."""
    who = standing_on(request)
    floor = floor_at(who, uid)
    if name not in _ACTS:
        raise Http404
    row = get_object_or_404(turns_of(floor), uid=turn)
    _try(request, lambda: _ACTS[name](who, turn=row))
    return _back(floor)


@require_POST
def settings(request: HttpRequest, uid: str) -> HttpResponse:
    """Open, close and time the list."""
    who = standing_on(request)
    floor = floor_at(who, uid)
    form = FloorForm(request.POST)
    if form.is_valid():
        state, limits, total = form.cleaned_data["state"], form.seconds, form.total_seconds
        acts.set_floor(who, floor=floor, state=state, limits=limits, total=total)
    else:
        messages.error(request, _("A limit lies between half a minute and sixty. Nothing was changed."))
    return _back(floor)


def order(request: HttpRequest, uid: str) -> HttpResponse:
    """See a suggested order with its reasons; a POST puts the speakers in the order that it names."""
    who = standing_on(request)
    floor = floor_at(who, uid)
    LEAD_FLOOR.demand(who, floor)
    if request.method == "POST":
        acts.put_in_order(who, floor=floor, turns=request.POST.getlist("turn"))
        return _back(floor)
    manner = request.GET.get("manner", "balanced")
    held = room_of(floor)
    places = suggested(held, manner if manner in _MANNERS else "balanced", get_language() or "en")
    turns = {turn.uid: turn for turn in held.waiting}
    rows = [(turns[place.turn], place.reason) for place in places]
    return render(
        request,
        "convene/order.html",
        {
            "rows": rows,
            "manner": manner,
            "manners": _MANNERS.items(),
            "meeting": floor.session.meeting,
            "session": floor.session,
        },
    )


@require_POST
def note(request: HttpRequest, uid: str, turn: str) -> HttpResponse:
    """Keep the rapporteur's note on a turn; a newer one of somebody else is shown, and neither is lost."""
    who = standing_on(request)
    row = get_object_or_404(turns_of(floor_at(who, uid)), uid=turn)
    text, edition = request.POST.get("note", ""), request.POST.get("edition", "")
    try:
        held = acts.note(who, turn=row, text=text, edition=int(edition) if edition.isdecimal() else -1)
    except StaleError as error:
        return render(request, "convene/note.html", {"turn": error.held, "floor": row.floor, "mine": text}, status=409)
    return render(request, "convene/note.html", {"turn": held, "floor": row.floor, "saved": True})


def _try(request: HttpRequest, change: Callable[[], object]) -> None:
    try:
        change()
    except acts.FloorError as error:
        messages.error(request, acts.WORDS[error.code])


def _back(floor: Floor) -> HttpResponse:
    return redirect("convene:room", slug=floor.session.meeting.slug, uid=floor.session.uid)

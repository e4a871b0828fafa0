"""Adding, changing and removing what the secretariat keeps: one page for every kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from relatoria_web.convene.domain import keep
from relatoria_web.convene.domain.opening import proposed
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.forms.base import KeptForm, meeting_path
from relatoria_web.convene.forms.kinds import FORMS
from relatoria_web.convene.kinds import KINDS
from relatoria_web.convene.models import Meeting, Session
from relatoria_web.convene.zone import at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.domain.keep import Kind
from relatoria_web.site.models.base import Noun, StaleError

TITLES = {
    "meeting": gettext_lazy("Meeting"),
    "session": gettext_lazy("Session"),
    "room": gettext_lazy("Room"),
    "part": gettext_lazy("Part in a session"),
    "question": gettext_lazy("Guiding question"),
    "group": gettext_lazy("Working group"),
    "participation": gettext_lazy("Participant"),
    "delegation": gettext_lazy("Delegation"),
    "showcase": gettext_lazy("Practice on show"),
}


@dataclass(frozen=True, slots=True)
class Edited:
    """What a form is about: the kind, the meeting, and the object or a new one."""

    kind: Kind
    meeting: Meeting
    row: Noun
    new: bool


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, slug: str, name: str, uid: str = "") -> HttpResponse:
    """Add an object, or change one; over a newer revision nothing is written and nothing lost."""
    one = _edited(request, slug, name, uid)
    with at(one.meeting):
        form = FORMS[name](request.POST or None, instance=one.row, meeting=one.meeting, initial=_wanted(request))
        stale = False
        if request.method == "POST" and form.is_valid():
            try:
                return redirect(_after(request, one, form))
            except StaleError:
                stale = True
        words = {
            "form": form,
            "edited": one,
            "title": TITLES[name],
            "stale": stale,
            "back": _back(request, one.meeting),
        }
        return render(request, "convene/edit.html", {**words, "meeting": one.meeting}, status=409 if stale else 200)


@require_POST
def remove(request: HttpRequest, slug: str, name: str, uid: str) -> HttpResponse:
    """Remove an object."""
    one = _edited(request, slug, name, uid)
    try:
        keep.remove(standing_on(request), kind=one.kind, row=one.row)
    except keep.HeldError:
        messages.error(request, _("Others rest on it (turns on a list of speakers, a record): it stays."))
    return redirect("home" if name == "meeting" else _back(request, one.meeting))


def _edited(request: HttpRequest, slug: str, name: str, uid: str) -> Edited:
    if name not in FORMS:
        raise Http404
    who, kind = standing_on(request), KINDS[name]
    meeting = meeting_at(who, slug)
    if name == "meeting":
        row: Noun = meeting
    elif uid:
        rows = kind.see.among(who, kind.model._default_manager.all())
        row = get_object_or_404(rows, uid=uid, **{meeting_path(kind.model): meeting})
    else:
        row = _new(kind, meeting)
    kind.change.demand(who, row)
    return Edited(kind, meeting, row, not uid and name != "meeting")


def _new(kind: Kind, meeting: Meeting) -> Noun:
    """An object that is not saved; one of a session hangs on a session of the meeting so that rights can be asked."""
    made: Any = kind.model
    if meeting_path(kind.model) == "meeting":
        return cast("Noun", made(meeting=meeting))
    session = meeting.sessions.first()
    if session is None:
        raise Http404
    return cast("Noun", made(session=session))


def _wanted(request: HttpRequest) -> dict[str, Any]:
    """What an address asks to be filled in: ``?session=uid&role=speaker``."""
    found: dict[str, Any] = {key: value for key, value in request.GET.items() if key not in ("back", "session")}
    if "session" in request.GET:
        found["session"] = KINDS["session"].model._default_manager.filter(uid=request.GET["session"]).first()
    return found


def _after(request: HttpRequest, one: Edited, form: KeptForm) -> str:
    """Where to go on: a session of a new format is asked what it takes, all else leads back."""
    row = _save(request, one, form)
    if isinstance(row, Session) and (one.new or "format" in form.changed_data) and proposed(row):
        return reverse("convene:opens", args=[one.meeting.slug, row.uid])
    return _back(request, one.meeting)


def _save(request: HttpRequest, one: Edited, form: KeptForm) -> Noun:
    who = standing_on(request)
    if one.new:
        row: Noun = keep.add(who, kind=one.kind, row=form.save(commit=False))
    else:
        revision = form.cleaned_data["revision"] or 0
        row = keep.change(who, kind=one.kind, row=one.row, revision=revision, details=form.details())
    messages.success(request, _("Saved."))
    return row


def _back(request: HttpRequest, meeting: Meeting) -> str:
    asked = request.GET.get("back", "")
    if asked and url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure()):
        return asked
    return reverse("convene:meeting", args=[meeting.slug])

"""Matters of a preparation: all kinds at a glance, one kind, one matter, its form; the same for every kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.bridge import matters as library
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain import matter as work
from relatoria_web.prepare.domain.queries.matter import Place, line, matter_at, matters_in, part, place_at, tallies
from relatoria_web.prepare.domain.queries.origin import origins
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.forms.matter import MatterForm
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import CHANGE_MATTER, KEEP_MATTER
from relatoria_web.prepare.summaries import SUMMARIES
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.models.base import StaleError


def frame(place: Place) -> dict[str, Any]:
    """What the frame of a page of matters needs."""
    name = "frame" if place.meeting is not None else "process_frame"
    return {"place": place, "meeting": place.meeting, "process": place.process, "frame": f"prepare/{name}.html"}


def _kind(place: Place, code: str) -> library.Kind:
    kind = library.kinds(reader()).get(code)
    if kind is None or place.level not in kind.level:
        raise Http404
    return kind


def _sessions(place: Place, kind: library.Kind) -> dict[str, Any]:
    if place.meeting is None or not any(field.type == "session" for field in kind.fields):
        return {}
    return {one.uid: one for one in place.meeting.sessions.all()}


@require_safe
def every_kind(request: HttpRequest, slug: str, level: str) -> HttpResponse:
    """What is in hand, by kind."""
    who = standing_on(request)
    place = place_at(who, level, slug)
    context = {"groups": tallies(who, place, reader()), "here": "matters"}
    return render(request, "prepare/matters.html", frame(place) | context)


@require_safe
def one_kind(request: HttpRequest, slug: str, level: str, kind: str) -> HttpResponse:
    """The matters of a kind, and what they come to together."""
    who = standing_on(request)
    place = place_at(who, level, slug)
    held = _kind(place, kind)
    rows = matters_in(who, place, kind)
    if wanted := request.GET.get("product", ""):
        rows = rows.filter(product__uid=wanted)
    page = part(rows, request.GET.get("page"))
    sessions, blank = _sessions(place, held), place.new(kind)
    context = {
        "kind": held,
        "page": page,
        "lines": [line(one, held, sessions) for one in page.rows],
        "writes": work.may_write(who, blank, held),
        "keeps": KEEP_MATTER.allows(who, blank),
        "here": "matters",
    }
    context |= SUMMARIES[kind](who, place, rows, list(page.rows)) if kind in SUMMARIES else {}
    return render(request, "prepare/matter_kind.html", frame(place) | context)


@require_safe
def one(request: HttpRequest, slug: str, level: str, uid: str) -> HttpResponse:
    """A matter with everything that is known of it."""
    who = standing_on(request)
    place = place_at(who, level, slug)
    matter = matter_at(who, place, uid)
    kind = _kind(place, matter.kind)
    keeps = KEEP_MATTER.allows(who, matter)
    context = {
        "kind": kind,
        "line": line(matter, kind, _sessions(place, kind)),
        "changes": CHANGE_MATTER.allows(who, matter),
        "states": [(code, name) for code, name in kind.states if code != matter.state] if keeps else [],
        "origin": origins(who, [matter]).get(matter.source) if matter.source else None,
        "address": request.build_absolute_uri(place.url("matter", uid)),
        "here": "matters",
    }
    return render(request, "prepare/matter.html", frame(place) | context)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, slug: str, level: str, kind: str = "", uid: str = "") -> HttpResponse:
    """Add a matter, or change one; over a newer revision nothing is written and nothing lost."""
    who = standing_on(request)
    place = place_at(who, level, slug)
    matter = matter_at(who, place, uid) if uid else place.new(kind)
    held = _kind(place, matter.kind)
    if not (CHANGE_MATTER.allows(who, matter) if uid else work.may_write(who, matter, held)):
        CHANGE_MATTER.demand(who, matter)
        raise Http404
    team = KEEP_MATTER.allows(who, matter)
    given: dict[str, Any] = {
        "kind": held,
        "place": place,
        "who": who,
        "team": team,
        "initial": dict(request.GET.items()),
    }
    form = MatterForm(request.POST or None, instance=matter, **given)
    stale = False
    if form.is_valid():
        try:
            saved = _saved(request, matter, form)
        except StaleError:
            stale = True
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect(place.url("matters", saved.kind))
    context = {"kind": held, "form": form, "stale": stale, "matter": matter if uid else None, "here": "matters"}
    return render(request, "prepare/matter_edit.html", frame(place) | context, status=_status(form, stale))


def _status(form: MatterForm, stale: bool) -> int:
    return 409 if stale else 422 if form.errors else 200


def _saved(request: HttpRequest, matter: Matter, form: MatterForm) -> Matter:
    who, columns = standing_on(request), form.columns()
    if matter.pk:
        return work.change(who, matter=matter, revision=form.cleaned_data["revision"] or 0, columns=columns)
    for name, value in columns.items():
        setattr(matter, name, value)
    return work.add(who, matter=matter)


@require_POST
def act(request: HttpRequest, slug: str, level: str, uid: str, verb: str) -> HttpResponse:
    """Do one thing with a matter, and show its list again."""
    place = place_at(standing_on(request), level, slug)
    matter = matter_at(standing_on(request), place, uid)
    if verb not in VERBS:
        raise Http404
    try:
        VERBS[verb](request, matter)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(place.url("matter", uid))
    at = f"#m-{uid}" if verb in ("up", "down") else ""
    return redirect(place.url("matters", matter.kind) + at)


def _move(request: HttpRequest, matter: Matter) -> None:
    work.move(standing_on(request), matter=matter, state=request.POST.get("state", ""))
    messages.success(request, _("Saved."))


def _remove(request: HttpRequest, matter: Matter) -> None:
    work.remove(standing_on(request), matter=matter)
    messages.success(request, _("It is removed."))


VERBS: dict[str, Callable[[HttpRequest, Matter], None]] = {
    "state": _move,
    "remove": _remove,
    "up": lambda request, matter: work.shift(standing_on(request), matter=matter, up=True),
    "down": lambda request, matter: work.shift(standing_on(request), matter=matter, up=False),
}

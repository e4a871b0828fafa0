"""The registry of mechanisms with their series, and the objectives of a meeting with all that serves them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from relatoria_web.bridge import mechanisms, platforms
from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.bridge.tracing import Traced, traced
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.facts import facts_of
from relatoria_web.prepare.domain.matter import kind_of
from relatoria_web.prepare.domain.queries.matter import Line, line
from relatoria_web.prepare.domain.queries.mechanism import (
    editions_of,
    entered,
    matters_of_mechanism,
    mechanism_kept,
    own_mechanisms,
    playing,
)
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.incoming import spoken
from relatoria_web.prepare.models import Matter, Mechanism, Process
from relatoria_web.prepare.rules import CHANGE_MECHANISM, CHANGE_PROCESS
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.standing import Standing
from relatoria_web.site.visitors import for_visitors

Kinds = dict[str, list[mechanisms.Listed]]


@for_visitors
@require_safe
def all_mechanisms(request: HttpRequest) -> HttpResponse:
    """The mechanisms by how far they reach, narrowed by theme and role; and what was contributed on the theme."""
    who = standing_on(request)
    themes, functions = dict(platforms.themes(reader())), dict(platforms.functions(reader()))
    theme, function = (_known(request, "theme", themes), _known(request, "function", functions))
    every = mechanisms.registry(reader())
    known = {one.code.lower() for rows in every.values() for one in rows}
    kinds = _narrowed(who, every, theme, function) if theme or function else every
    context = {
        "kinds": kinds,
        "own": own_mechanisms(who, known) if not (theme or function) else [],
        "enters": CHANGE_MECHANISM.allows(who, Mechanism()),
        "filters": (("theme", _("Theme"), themes, theme), ("function", _("What they do"), functions, function)),
        "theme": themes.get(theme, ""),
        "spoken": spoken(who, f"{platforms.THEMES}:{theme}") if theme else [],
        "here": "mechanisms",
    }
    return render(request, "prepare/mechanisms.html", context)


def _known(request: HttpRequest, name: str, codes: dict[str, str]) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in codes else ""


def _narrowed(who: Standing, every: Kinds, theme: str, function: str) -> Kinds:
    fitting = platforms.listed(theme, function) | playing(who, theme, function)
    return {kind: held for kind, rows in every.items() if (held := [one for one in rows if one.code in fitting])}


@for_visitors
@require_safe
def mechanism(request: HttpRequest, code: str) -> HttpResponse:
    """A mechanism: members, chairs by term, facts with their sources, its series as a time line, its editions."""
    who = standing_on(request)
    own = mechanism_kept(who, code)
    found = mechanisms.entry(code, reader()) or entered(own)
    if found is None:
        raise Http404
    noted = matters_of_mechanism(who, found.listed.code)
    places = list(CHANGE_PROCESS.among(who, Process.objects.all()))
    context = {
        "code": code,
        "entry": found,
        "own": own,
        "changes": own is not None and CHANGE_MECHANISM.allows(who, own),
        "keeps": places,
        "editions": editions_of(who, own),
        "noted": [one for one in noted if one.kind == "mechanism_fact"],
        **{f"{kind}s": [_line(one) for one in noted if one.kind == kind] for kind in ("role", "term", "debate")},
        "devoted": platforms.devoted(code, reader()),
        "plays": platforms.roles(code, reader()),
        "here": "mechanisms",
    }
    return render(request, "prepare/mechanism.html", context)


def _line(one: Matter) -> Line:
    """What is noted here, in words, on the page of its mechanism."""
    found = line(one, kind_of(one.kind), {})
    return Line(one, found.state, tuple(told for told in found.told if told.code != "mechanism"))


@for_visitors
@require_safe
def objectives(request: HttpRequest, slug: str) -> HttpResponse:
    """The objectives of a meeting, numbered; what serves each; the gaps."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = facts_of(who, meeting)
    context: dict[str, object] = {"meeting": meeting, "here": "objectives"}
    try:
        context["traced"] = traced(held.text, reader()) if held.text else Traced((), ())
    except BadFactsError as error:
        context["broken"] = str(error)
    return render(request, "prepare/objectives.html", context)

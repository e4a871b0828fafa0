"""What is known of a meeting: an overview, a form for each entry, and the whole as TOML for machines."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.bridge import facts as library
from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.bridge.facts_shown import overview
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.facts import change_facts, facts_of, table_of, take_programme
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.forms.fact_words import TITLES
from relatoria_web.prepare.forms.facts import EntryForm
from relatoria_web.prepare.rules import CHANGE_FACTS
from relatoria_web.prepare.views.home import reader
from relatoria_web.site.models.base import StaleError


@require_safe
def facts(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that is known, with what is missing, and a way to each entry."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = facts_of(who, meeting)
    context: dict[str, Any] = {"meeting": meeting, "here": "facts", "facts": held}
    try:
        context["shown"] = overview(table_of(who, meeting), reader())
    except BadFactsError as error:
        context["broken"] = str(error)
    return render(request, "prepare/facts.html", context)


@require_http_methods(["GET", "POST"])
def entry(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """The form of one entry; what cannot be saved is said, and nothing is lost."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held, kind = facts_of(who, meeting), library.kind_of(path)
    CHANGE_FACTS.demand(who, held)
    table = _readable(request, meeting)
    found = library.entry_at(table, path) if table is not None and kind else None
    if table is None or found is None:
        return _astray(slug, kind, table)
    named: dict[str, Any] = {"kind": kind, "table": table, "entry": found, "language": reader()}
    named["traced"] = kind != "objectives" or path.count(".") > 1  # an objective of the meeting serves no other
    form = EntryForm(request.POST or None, initial={"revision": held.revision}, **named)
    context: dict[str, Any] = {"meeting": meeting, "here": "facts", "form": form, "title": TITLES[kind], "path": path}
    if request.method == "POST" and form.is_valid() and _written(request, meeting, form, context):
        messages.success(request, _("Saved. Texts drafted from now on use it."))
        return redirect("prepare:facts", slug)
    context |= {"new": path.endswith(".new"), "single": path in library.ABOUT}
    return render(request, "prepare/fact.html", context, status=409 if context.get("stale") else 200)


def _readable(request: HttpRequest, meeting: Any) -> library.Table | None:
    try:
        return table_of(standing_on(request), meeting)
    except BadFactsError:
        return None


def _astray(slug: str, kind: str, table: library.Table | None) -> HttpResponse:
    if kind and table is None:
        return redirect("prepare:facts", slug)  # it says what cannot be read
    raise Http404


def _written(request: HttpRequest, meeting: Any, form: EntryForm, context: dict[str, Any]) -> bool:
    path = context["path"]
    given = form.emptied() if path in library.ABOUT else form.entry()
    try:
        change_facts(
            standing_on(request),
            meeting=meeting,
            revision=form.cleaned_data["revision"],
            change=lambda table: library.put(table, path, given),
        )
    except BadFactsError as error:
        form.add_error(None, str(error))
    except StaleError:
        context["stale"] = True
    else:
        return True
    return False


@require_POST
def act(request: HttpRequest, slug: str, verb: str) -> HttpResponse:
    """Move an entry, remove it, or take the sessions of the programme; over newer facts nothing is changed."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    path, revision = request.POST.get("path", ""), request.POST.get("revision", "")
    if verb not in VERBS or not (library.kind_of(path) or verb == "programme"):
        raise Http404
    number = int(revision) if revision.isdecimal() else None
    try:
        if verb == "programme":
            take_programme(who, meeting=meeting, revision=number)
        else:
            change_facts(who, meeting=meeting, revision=number, change=lambda table: VERBS[verb](table, path))
    except StaleError:
        messages.error(
            request, _("Somebody wrote the facts down meanwhile. Nothing was changed; this is how they stand.")
        )
    except BadFactsError as error:
        messages.error(request, str(error))
    return redirect("prepare:facts", slug)


VERBS: dict[str, Any] = {
    "up": lambda table, path: library.shift(table, path, up=True),
    "down": lambda table, path: library.shift(table, path, up=False),
    "remove": library.drop,
    "programme": None,
}

"""Panels: nominees, rules, composing with its progress, and the hand that has the last word."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.bridge.panels import PanelError, check_rule, read_nominees
from relatoria_web.convene.domain import composing as acts
from relatoria_web.convene.domain.queries.composing import asked_of, composed_of, composition_at, people_to_nominate
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.forms.panel import PanelForm, RuleForm
from relatoria_web.convene.models import Composition, Meeting
from relatoria_web.convene.rules import CHANGE_COMPOSITION, SEE_COMPOSITION, SEE_NOMINEE
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError

MOST = 2_000_000


def _opened(request: HttpRequest, slug: str) -> Meeting:
    meeting = meeting_at(standing_on(request), slug)
    CHANGE_COMPOSITION.demand(standing_on(request), Composition(meeting=meeting))
    return meeting


@require_http_methods(["GET", "HEAD", "POST"])
def panels(request: HttpRequest, slug: str) -> HttpResponse:
    """Nominees and compositions of a meeting; a POST begins a composition."""
    who, meeting = standing_on(request), _opened(request, slug)
    if request.method == "POST":
        made = acts.begin(who, meeting=meeting, title=request.POST.get("title", ""))
        return redirect("convene:composition", slug, made.uid)
    rows = SEE_COMPOSITION.among(who, meeting.compositions.all())
    nominees = SEE_NOMINEE.among(who, meeting.nominees.all())
    return render(request, "convene/panels.html", {"meeting": meeting, "rows": rows, "nominees": nominees})


@require_POST
def nominate(request: HttpRequest, slug: str) -> HttpResponse:
    """Bring nominees in: from a CSV, or from the meeting's list and the registry of experts."""
    who, meeting = standing_on(request), _opened(request, slug)
    sent = request.FILES.get("file")
    rows: list[dict[str, Any]] = []
    try:
        if isinstance(sent, UploadedFile):
            rows, passed = read_nominees(sent.read(MOST), sent.name or "", language())
            if passed:
                messages.warning(
                    request, _("Columns that were passed over: %(columns)s") % {"columns": ", ".join(passed)}
                )
        else:
            rows = people_to_nominate(meeting)
    except PanelError as error:
        messages.error(request, " ".join((str(error), _("Nobody was added."))))
        return redirect("convene:panels", slug)
    new = acts.nominate(who, meeting=meeting, rows=rows)
    messages.success(request, ngettext("%(n)s nominee is new.", "%(n)s nominees are new.", new) % {"n": new})
    return redirect("convene:panels", slug)


@require_safe
def composition(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """A composition: panels, rules, seats with reasons and the balance."""
    meeting = _opened(request, slug)
    row = composition_at(standing_on(request), meeting, uid)
    return render(request, "convene/composition.html", _words(meeting, row))


@require_safe
def progress(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """How far composing has come; the page reloads itself when it is done."""
    meeting = _opened(request, slug)
    row = composition_at(standing_on(request), meeting, uid)
    answer = render(request, "convene/composing.html", {"meeting": meeting, "row": row})
    if row.state not in ("waiting", "running"):
        answer.headers["HX-Refresh"] = "true"
    return answer


def _words(meeting: Meeting, row: Composition) -> dict[str, Any]:
    held = composed_of(row, language())
    people = [(one.uid, one.name) for one in held.nominees]
    tables = [(one.id, one.title) for one in held.tables]
    forms = [
        (
            one,
            PanelForm(
                {"seats": one.seats, "moderators": one.moderators, "topics": ", ".join(one.topics)}, prefix=one.id
            ),
        )
        for one in held.tables
    ]
    return {
        "meeting": meeting,
        "row": row,
        "composed": held,
        "panel_forms": forms,
        "rule_form": RuleForm(nominees=people, panels=tables),
    }


@require_POST
def change(request: HttpRequest, slug: str, uid: str, name: str) -> HttpResponse:
    """Change panels or rules, or ask for composing or for the programme; see `_CHANGES`."""
    meeting = _opened(request, slug)
    row = composition_at(standing_on(request), meeting, uid)
    try:
        _CHANGES[name](request, row)
    except StaleError:
        messages.error(request, _("Somebody changed this meanwhile. Nothing was written; this is how it stands."))
    except PanelError as error:
        messages.error(request, " ".join((str(error), _("The rule was not added."))))
    return redirect("convene:composition", slug, uid)


@require_POST
def seat(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Seat somebody, or empty a seat: the seats and the balance anew, no solver asked."""
    who, meeting = standing_on(request), _opened(request, slug)
    row = composition_at(who, meeting, uid)
    given = {name: request.POST.get(name, "") for name in ("panel", "candidate", "role", "instead")}
    if "empty" in request.POST:
        acts.unseat(who, composition=row, panel=given["panel"], candidate=given["candidate"])
    else:
        acts.seat(who, composition=row, **{**given, "role": given["role"] or "speaker"})
    if request.headers.get("HX-Request"):
        return render(request, "convene/seats.html", _words(meeting, row))
    return redirect("convene:composition", slug, uid)


def _panels(request: HttpRequest, row: Composition) -> None:
    panels = []
    for one in row.panels:
        form = PanelForm(request.POST, prefix=one["id"])
        if not form.is_valid():
            messages.error(request, _("Seats are whole numbers. Nothing was changed."))
            return
        held = {**one, **{name: form.cleaned_data[name] for name in ("seats", "moderators")}}
        panels.append({**held, "topics": list(form.topics_given())})
    panels = [one for one in panels if one["seats"] or one["moderators"]]
    acts.change(standing_on(request), composition=row, revision=_revision(request), panels=panels)


def _add_rule(request: HttpRequest, row: Composition) -> None:
    asked = asked_of(row)
    people = [(one["id"], one["name"]) for one in asked.nominees]
    form = RuleForm(request.POST, nominees=people, panels=[(one["id"], one["title"]) for one in row.panels])
    if not form.is_valid():
        raise PanelError(_("A number or a choice of the rule is not possible."))
    rule = form.rule({one["id"] for one in row.rules})
    check_rule(rule, asked, language())
    acts.change(standing_on(request), composition=row, revision=_revision(request), rules=[*row.rules, rule])


def _drop_rule(request: HttpRequest, row: Composition) -> None:
    rules = [one for one in row.rules if one["id"] != request.POST.get("rule")]
    acts.change(standing_on(request), composition=row, revision=_revision(request), rules=rules)


def _ask(request: HttpRequest, row: Composition) -> None:
    acts.ask(standing_on(request), composition=row)


def _apply(request: HttpRequest, row: Composition) -> None:
    new = acts.put_on_programme(standing_on(request), composition=row)
    messages.success(request, ngettext("%(n)s part is new.", "%(n)s parts are new.", new) % {"n": new})


def _revision(request: HttpRequest) -> int:
    said = request.POST.get("revision", "")
    return int(said) if said.isdecimal() else -1


_CHANGES = {"panels": _panels, "add-rule": _add_rule, "drop-rule": _drop_rule, "compose": _ask, "apply": _apply}

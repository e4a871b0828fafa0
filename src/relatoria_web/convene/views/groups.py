"""Working groups: forming them, their workspace, and the screen that compares them in plenary."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count, Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.convene.domain import group_note as acts
from relatoria_web.convene.domain.grouping import form_groups
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.forms.group_note import GroupNoteForm, questions_of
from relatoria_web.convene.models import Agreement, Attendance, GroupNote, Meeting, Participation, WorkingGroup
from relatoria_web.convene.note_words import KINDS
from relatoria_web.convene.rules import CHANGE_GROUP, CHANGE_NOTE, CHOOSE_NOTE, SEE_GROUP, SEE_NOTE
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError


@require_http_methods(["GET", "HEAD", "POST"])
def groups(request: HttpRequest, slug: str) -> HttpResponse:
    """The groups of a meeting; a POST has delegations placed in them by the worker."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    if request.method == "POST":
        titles = [line.strip() for line in request.POST.get("titles", "").splitlines() if line.strip()][:30]
        form_groups(who, meeting=meeting, titles=titles, language=language())
        messages.success(request, _("Delegations are being placed; reload the page in a moment."))
        return redirect("convene:groups", slug)
    people = Participation.objects.select_related("person", "organisation", "mechanism")
    rows = SEE_GROUP.among(who, meeting.groups.select_related("chair__person", "rapporteur__person", "session"))
    shows = SEE_NOTE.allows(who, GroupNote(group=WorkingGroup(meeting=meeting)))
    rows = rows.annotate(noted=Count("notes")).prefetch_related(
        Prefetch("participations", people if shows else people.none())
    )
    changes = CHANGE_GROUP.open_to(who, WorkingGroup(meeting=meeting))
    astray = people.filter(meeting=meeting, group=None).exclude(attendance=Attendance.DECLINED) if changes else []
    words = {"meeting": meeting, "groups": rows, "shows": shows, "astray": astray if rows else []}
    return render(request, "convene/groups.html", {**words, "changes": changes})


def _group(request: HttpRequest, slug: str, uid: str) -> WorkingGroup:
    """A group whose notes the reader may see."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    rows = WorkingGroup.objects.select_related("meeting__process", "session", "chair__person", "rapporteur__person")
    found = get_object_or_404(SEE_GROUP.among(who, rows), meeting=meeting, uid=uid)
    if not SEE_NOTE.allows(who, GroupNote(group=found)):
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def group(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """A group's workspace; a POST notes one more thing."""
    who, found = standing_on(request), _group(request, slug, uid)
    form = GroupNoteForm(request.POST or None, group=found, initial={"language": language()})
    if request.method == "POST" and form.is_valid():
        acts.write(who, group=found, details=form.cleaned_data)
        return redirect("convene:group", slug, uid)
    words = {
        "meeting": found.meeting,
        "group": found,
        "notes": found.notes.select_related("question", "group"),
        "questions": questions_of(found),
        "members": found.participations.select_related("person", "organisation", "mechanism"),
        "changes": CHANGE_GROUP.open_to(who, found),
        "writes": CHANGE_NOTE.open_to(who, GroupNote(group=found)),
        "kinds": KINDS,
    }
    return render(request, "convene/group.html", {**words, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, slug: str, uid: str, note: str) -> HttpResponse:
    """Change one note; over a newer revision what was written is shown and nothing is lost."""
    who, found = standing_on(request), _group(request, slug, uid)
    row = get_object_or_404(GroupNote.objects.select_related("group__meeting"), group=found, uid=note)
    if "drop" in request.POST:
        acts.drop(who, note=row)
        return redirect("convene:group", slug, uid)
    form = GroupNoteForm(request.POST or None, group=found, instance=row)
    revision, stale = row.revision, False
    if request.method == "POST" and form.is_valid():
        try:
            given = request.POST.get("revision", "")
            acts.rewrite(who, note=row, revision=int(given) if given.isdecimal() else -1, details=form.cleaned_data)
            return redirect("convene:group", slug, uid)
        except StaleError:
            stale = True
    words = {"meeting": found.meeting, "group": found, "note": row, "form": form, "stale": stale, "revision": revision}
    return render(request, "convene/group_note.html", words, status=409 if stale else 200)


@require_POST
def hand_over(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Give a group's notes to the record."""
    made = acts.deliver_notes(standing_on(request), group=_group(request, slug, uid))
    if made:
        messages.success(request, _("The notes are in the record and are being read."))
    return redirect("convene:group", slug, uid)


@require_safe
def report_back(request: HttpRequest, slug: str) -> HttpResponse:
    """The groups side by side: what each says by kind, what is common to several, what was selected."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    if not SEE_NOTE.allows(who, GroupNote(group=WorkingGroup(meeting=meeting))):
        raise Http404
    kind, asked = request.GET.get("kind", ""), request.GET.get("question", "")
    notes = GroupNote.objects.select_related("group", "question").order_by("question__order", "order", "pk")
    rows = list(meeting.groups.prefetch_related(Prefetch("notes", notes)))
    every = [one for row in rows for one in row.notes.all()]
    held = [one for one in every if kind in ("", one.kind) and asked in ("", one.question.uid if one.question else "")]
    columns = [(row, [one for one in held if one.group_id == row.pk]) for row in rows]
    questions = {one.question.uid: one.question for one in every if one.question}
    words = {"meeting": meeting, "columns": columns, "kinds": KINDS, "kind": kind, "common": _common(held)}
    words |= {"questions": questions.values(), "asked": asked}
    chooses = CHOOSE_NOTE.allows(who, GroupNote(group=WorkingGroup(meeting=meeting)))
    agreed = sum(one.agreement in (Agreement.AGREED, Agreement.RESERVED) for one in held)
    figures = {"agreed": agreed, "all": len(held), "chosen": [one for one in held if one.chosen]}
    return render(request, "convene/report_back.html", {**words, "chooses": chooses, **figures})


def _common(notes: list[GroupNote]) -> list[tuple[str, list[GroupNote]]]:
    """What several groups say, by the name that it was given, the widest first."""
    tied: dict[str, list[GroupNote]] = {}
    for one in notes:
        if one.common:
            tied.setdefault(one.common, []).append(one)
    return sorted(tied.items(), key=lambda pair: (-len({one.group_id for one in pair[1]}), pair[0]))


@require_POST
def select(request: HttpRequest, slug: str) -> HttpResponse:
    """Tie notes of several groups under one name, or select one."""
    who = standing_on(request)
    meeting: Meeting = meeting_at(who, slug)
    rows = GroupNote.objects.select_related("group__meeting").filter(group__meeting=meeting)
    if "choose" in request.POST:
        row = get_object_or_404(SEE_NOTE.among(who, rows), uid=request.POST["choose"])
        acts.choose(who, note=row, chosen=not row.chosen)
    else:
        held = list(SEE_NOTE.among(who, rows.filter(uid__in=request.POST.getlist("note"))))
        acts.tie(who, notes=held, common=request.POST.get("common", ""))
    kept = request.GET.urlencode()
    return redirect(reverse("convene:report_back", args=[slug]) + (f"?{kept}" if kept else ""))

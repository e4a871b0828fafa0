"""The drawer of a sentence: its evidence, its wording, what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import comment, sentence
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.queries.report import citable, sentence_at, words_allowed
from relatoria_web.conclude.domain.sentence import ConflictError, Draft
from relatoria_web.conclude.forms.report import CommentForm, SentenceForm
from relatoria_web.conclude.models import Comment, Sentence
from relatoria_web.conclude.rules import CLOSE_COMMENT
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError


@require_GET
def drawer(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """All that belongs to a sentence, to read and to work on."""
    who = standing_on(request)
    return _shown(request, sentence_at(who, meeting_at(who, slug), uid))


def _shown(request: HttpRequest, held: Sentence, *, problem: str = "", yours: str = "") -> HttpResponse:
    expression = held.expression
    context = {
        "meeting": expression.report.meeting,
        "report": expression.report,
        "expression": expression,
        "sentence": held,
        "quantifiers": words_allowed(held),
        "comments": held.comments.select_related("by__person"),
        "comment_form": CommentForm(auto_id="comment_%s"),
        "found": citable(expression, request.GET.get("q", "")) if "q" in request.GET else None,
        "q": request.GET.get("q", ""),
        "problem": problem,
        "yours": yours,
    }
    name = "conclude/drawer.html" if request.headers.get("HX-Request") else "conclude/sentence.html"
    return render(request, name, context)


@require_GET
def line(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """The sentence as it stands in the text: asked until the check has seen it."""
    who = standing_on(request)
    held = sentence_at(who, meeting_at(who, slug), uid)
    return render(
        request, "conclude/line.html", {"one": held, "meeting": held.expression.report.meeting, "polled": True}
    )


@require_POST
def act(request: HttpRequest, slug: str, uid: str, verb: str) -> HttpResponse:
    """Do one thing with a sentence; the drawer then shows it, or what stood in the way."""
    who = standing_on(request)
    held = sentence_at(who, meeting_at(who, slug), uid)
    if verb not in VERBS:
        raise Http404
    if verb == "save" and request.headers.get("X-Autosave"):
        return _autosaved(request, held)
    try:
        shown = VERBS[verb](request, held)
    except RefusedError as refusal:
        return _shown(request, held, problem=str(refusal))
    except ConflictError as conflict:
        problem = _("Somebody changed this sentence while you wrote. Theirs stands; yours is kept beside it.")
        return _shown(request, conflict.sentence, problem=problem, yours=conflict.yours)
    except StaleError:
        return _shown(
            request, sentence_at(who, held.expression.report.meeting, uid), problem=_("It changed meanwhile.")
        )
    if verb in CHECKED:
        tasks.check.enqueue(held.expression.uid)
    return _after(request, sentence_at(who, held.expression.report.meeting, shown.uid), verb)


def _autosaved(request: HttpRequest, held: Sentence) -> HttpResponse:
    """What became of a wording that was saved while somebody wrote; their drawer stays as it is."""
    try:
        saved = _save(request, held)
    except RefusedError as refusal:
        return JsonResponse({"message": str(refusal)})
    except ConflictError as conflict:
        message = _("Somebody changed this sentence while you wrote. Theirs stands; yours is kept beside it.")
        return JsonResponse({"message": message, "theirs": conflict.sentence.text})
    tasks.check.enqueue(held.expression.uid)
    return JsonResponse({"message": _("Saved."), "revision": saved.revision, "text": saved.text})


def _after(request: HttpRequest, held: Sentence, verb: str) -> HttpResponse:
    """Moving, adding and taking out change the whole text: the page is read anew; else the drawer is."""
    expression = held.expression
    if not request.headers.get("HX-Request"):
        target = redirect(
            "conclude:editor", expression.report.meeting.slug, expression.report.slug, expression.language
        )
        target["Location"] += f"#{held.name}"
        return target
    response = _shown(request, held)
    if verb in WHOLE:
        response["HX-Refresh"] = "true"
    else:
        response["HX-Trigger-After-Swap"] = "saved"
    return response


def _save(request: HttpRequest, held: Sentence) -> Sentence:
    form = SentenceForm(request.POST)
    if not form.is_valid():
        raise RefusedError(_("A sentence needs words. Take it out if it is to go."))
    cleaned = form.cleaned_data
    draft = Draft(cleaned["text"], cleaned["base"], cleaned["revision"])
    return sentence.save(standing_on(request), sentence=held, draft=draft)


def _cite(request: HttpRequest, held: Sentence) -> Sentence:
    added = request.POST.getlist("contribution")
    return sentence.cite(standing_on(request), sentence=held, contributions=[*held.contributions, *added])


def _uncite(request: HttpRequest, held: Sentence) -> Sentence:
    gone = set(request.POST.getlist("contribution"))
    rest = [one for one in held.contributions if one not in gone]
    return sentence.cite(standing_on(request), sentence=held, contributions=rest)


def _add(request: HttpRequest, held: Sentence) -> Sentence:
    text, apart = request.POST.get("text", ""), "paragraph" in request.POST
    if not text.strip():
        raise RefusedError(_("Write the sentence first."))
    return sentence.add(standing_on(request), after=held, text=text, new_paragraph=apart)


def _split(request: HttpRequest, held: Sentence) -> Sentence:
    at = request.POST.get("at", "")
    return sentence.split(standing_on(request), sentence=held, at=int(at) if at.isdigit() else 0)


def _up(request: HttpRequest, held: Sentence) -> Sentence:
    return sentence.move(standing_on(request), sentence=held, up=True)


def _down(request: HttpRequest, held: Sentence) -> Sentence:
    return sentence.move(standing_on(request), sentence=held, up=False)


def _out(request: HttpRequest, held: Sentence) -> Sentence:
    return sentence.take_out(standing_on(request), sentence=held)


def _back(request: HttpRequest, held: Sentence) -> Sentence:
    return sentence.put_back(standing_on(request), sentence=held)


def _comment(request: HttpRequest, held: Sentence) -> Sentence:
    form = CommentForm(request.POST)
    if form.is_valid():
        comment.comment(standing_on(request), sentence=held, **form.cleaned_data)
    return held


def _close(request: HttpRequest, held: Sentence) -> Sentence:
    who = standing_on(request)
    rows = held.comments.select_related("sentence__expression__report__meeting__process")
    one: Comment = get_object_or_404(CLOSE_COMMENT.among(who, rows), uid=request.POST.get("comment", ""))
    comment.close(who, held=one, accept="accept" in request.POST)
    return held


VERBS: dict[str, Callable[[HttpRequest, Sentence], Sentence]] = {
    "save": _save,
    "cite": _cite,
    "uncite": _uncite,
    "add": _add,
    "split": _split,
    "up": _up,
    "down": _down,
    "out": _out,
    "back": _back,
    "comment": _comment,
    "close": _close,
}
CHECKED = frozenset({"save", "cite", "uncite", "add", "split", "out", "back", "close"})
WHOLE = frozenset({"add", "split", "up", "down", "out", "back"})

"""One document: what the team says of it, its file, and what to do when it could not be read."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.gather.domain import document as domain
from relatoria_web.gather.domain.files import open_file
from relatoria_web.gather.domain.queries.document import document_at
from relatoria_web.gather.forms.document import DocumentForm, FileForm, ReasonForm, initial_of
from relatoria_web.gather.models import Document
from relatoria_web.gather.rules import CHANGE_DOCUMENT_RIGHT, REVIEW
from relatoria_web.gather.views.documents import says
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import StaleError


def _found(request: HttpRequest, slug: str, uid: str) -> Document:
    return document_at(standing_on(request), slug, uid)


@require_safe
def file(request: HttpRequest, slug: str, uid: str) -> FileResponse:
    """The file as it arrived, to be saved and never shown: what strangers send does not run here.

    Raises:
        Http404: if names are withheld in it from this reader, or there is no file.
    """
    found = _found(request, slug, uid)
    if not found.file or (found.masked and not REVIEW.allows(standing_on(request), found.meeting)):
        raise Http404
    answer = FileResponse(
        open_file(found.file),
        as_attachment=True,
        filename=found.name.rpartition("/")[2],
        content_type=found.media or "application/octet-stream",
    )
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """What the team says of a document; a form older than what stands there shows both and loses nothing."""
    who, found = standing_on(request), _found(request, slug, uid)
    CHANGE_DOCUMENT_RIGHT.demand(who, found)
    form = DocumentForm(request.POST or None, meeting=found.meeting, initial=initial_of(found))
    held = None
    if request.method == "POST" and form.is_valid():
        fields = dict(form.cleaned_data)
        try:
            domain.describe(who, document=found, revision=fields.pop("revision"), fields=fields)
        except StaleError as error:
            held = error.held
        else:
            messages.success(request, _("Saved."))
            return redirect("gather:record", slug, uid)
    context = {"meeting": found.meeting, "document": found, "form": form, "held": held, "removal": ReasonForm()}
    return render(request, "gather/document_settings.html", context, status=409 if held else 200)


@require_POST
def retry(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Read it once more."""
    domain.retry(standing_on(request), document=_found(request, slug, uid))
    messages.success(request, _("It will be read again. What was judged stays."))
    return redirect("gather:documents", slug)


@require_POST
def replace(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Another file in its place."""
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose a file first. Nothing was changed."))
        return redirect("gather:documents", slug)
    outcome = domain.replace(
        standing_on(request), document=_found(request, slug, uid), upload=form.cleaned_data["file"]
    )
    messages.add_message(request, messages.ERROR if outcome.error else messages.SUCCESS, says(outcome))
    return redirect("gather:documents", slug)


@require_POST
def remove(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Take it out, with a reason."""
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why it is removed. Nothing was changed."))
        return redirect("gather:settings", slug, uid)
    domain.remove(standing_on(request), document=_found(request, slug, uid), reason=form.cleaned_data["reason"])
    messages.success(request, _("The document was removed, with what had been read from it."))
    return redirect("gather:documents", slug)

"""The record beside its source, and the page images of a document."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.gather.domain.files import open_file
from relatoria_web.gather.domain.page_images import image_place, want_image
from relatoria_web.gather.domain.queries.beside import beside
from relatoria_web.gather.domain.queries.document import document_at
from relatoria_web.gather.names import KINDS
from relatoria_web.gather.rules import REVIEW
from relatoria_web.gather.views.paging import page_number
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.visitors import for_visitors


@for_visitors
@require_safe
def record(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """The text on the left, who speaks and what they bring on the right."""
    who = standing_on(request)
    found = document_at(who, slug, uid)
    meeting = found.meeting
    insider = REVIEW.allows(who, meeting)
    page = beside(found, page=page_number(request), insider=insider)
    context = {
        "meeting": meeting,
        "document": found,
        "beside": page,
        "insider": insider,
        "kinds": KINDS.items(),
        "now": request.GET.get("at", ""),
        "images": found.pages and (insider or found.masked is None),
    }
    return render(request, "gather/record.html", context)


@require_safe
def page_image(request: HttpRequest, slug: str, uid: str, number: int) -> HttpResponse | FileResponse:
    """The image of a page of a PDF: drawn by the worker once, then kept; 202 while it is being drawn.

    Raises:
        Http404: if there is no such page, or names are withheld in the document from this reader.
    """
    who = standing_on(request)
    found = document_at(who, slug, uid)
    if not 1 <= number <= found.pages or (found.masked and not REVIEW.allows(who, found.meeting)):
        raise Http404
    place = image_place(found, number)
    if place is None:
        want_image(found, number)
        return HttpResponse(status=202, headers={"Retry-After": "2", "Cache-Control": "no-store"})
    answer = FileResponse(open_file(place), content_type="image/png")
    answer["Cache-Control"] = "private, max-age=86400"
    return answer

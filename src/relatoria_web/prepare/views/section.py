"""Saving a section of a text, by a button or by itself while somebody writes."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from relatoria_web.bridge.papers import Passage
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.product import ChangedMeanwhileError, write_section
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.product import product_at
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.models import WorkProduct
from relatoria_web.prepare.views.product import edit_page
from relatoria_web.site.translated import LANGUAGES


@require_POST
def section(request: HttpRequest, slug: str, uid: str, language: str, name: str) -> HttpResponse:
    """Save a section; where somebody was first, both texts are shown and nothing is lost."""
    who = standing_on(request)
    if language not in LANGUAGES:
        raise Http404
    product = product_at(who, meeting_at(who, slug), uid)
    words = request.POST.get("heading", ""), request.POST.get("text", "")
    mark = request.POST.get("mark", "")
    try:
        saved = write_section(who, product=product, language=language, section=name, mark=mark, words=words)
    except ChangedMeanwhileError as meanwhile:
        return _both(request, product, language, meanwhile.held)
    except RefusedError as refusal:
        return _refused(request, product, language, str(refusal))
    if by_itself(request):
        return JsonResponse({"mark": saved.mark, "said": _("Saved.")})
    return redirect(f"{reverse('prepare:edit', args=[slug, uid, language])}#{name}")


def by_itself(request: HttpRequest) -> bool:
    """Whether the page saves by itself and reads the answer as JSON."""
    return request.headers.get("Accept", "") == "application/json"


def _both(request: HttpRequest, product: WorkProduct, language: str, theirs: Passage) -> HttpResponse:
    said = _("Somebody changed this section meanwhile. Your words are kept here and not saved; theirs stand below.")
    if by_itself(request):
        held = {"mark": theirs.mark, "heading": theirs.heading, "text": theirs.text, "said": said}
        return JsonResponse(held, status=409)
    mine = {"section": theirs.id, "text": request.POST.get("text", ""), "heading": request.POST.get("heading", "")}
    return edit_page(request, product, language, mine=mine, theirs=theirs, said=said)


def _refused(request: HttpRequest, product: WorkProduct, language: str, said: str) -> HttpResponse:
    if by_itself(request):
        return JsonResponse({"said": said}, status=422)
    lost = {"section": "", "text": request.POST.get("text", ""), "heading": request.POST.get("heading", "")}
    return edit_page(request, product, language, mine=lost, said=said)

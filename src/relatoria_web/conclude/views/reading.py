"""The public report: to read, to cite, to download."""

from __future__ import annotations

from typing import Any

from django.core.cache import caches
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from relatoria_web.bridge.pages import FORMATS
from relatoria_web.conclude.domain.queries.publication import (
    file_of,
    of_report,
    page_at,
    publication_at,
    publication_with,
    sentence_in,
    sentences_on,
)
from relatoria_web.conclude.domain.queries.structured import structured
from relatoria_web.conclude.models import Publication, PublicationState
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.models import Contribution
from relatoria_web.gather.rules import SEE_CONTRIBUTION
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.compressed import deflated, hold
from relatoria_web.site.translated import LANGUAGES
from relatoria_web.site.visitors import for_visitors

KEPT = 3600  # seconds; the text never changes, its frame may


@for_visitors
@require_safe
def report(request: HttpRequest, slug: str, name: str, language: str, version: int | None = None) -> HttpResponse:
    """A published report, each sentence with its evidence at hand; interface and text in one language."""
    who = standing_on(request)
    wanted = request.GET.get("lang", "")
    if wanted in LANGUAGES and wanted != language:
        return redirect("conclude:report", slug, name, wanted)
    meeting = meeting_at(who, slug)
    try:
        found = publication_at(who, meeting, name, language, version)
    except Http404:
        return _in_another(request, slug, name, version)
    related = of_report(who, meeting, name)
    with translation.override(language):
        request.LANGUAGE_CODE = language
        return _page(request, found, related)


def _in_another(request: HttpRequest, slug: str, name: str, version: int | None) -> HttpResponse:
    """Where there is no such expression, the first that there is, with a notice; not found if there is none."""
    who = standing_on(request)
    for language in LANGUAGES:
        try:
            publication_at(who, meeting_at(who, slug), name, language, version)
        except Http404:
            continue
        return redirect(f"{reverse('conclude:report', args=[slug, name, language])}?missing=1")
    raise Http404


def _page(request: HttpRequest, found: Publication, related: list[Publication]) -> HttpResponse:
    withdrawn = found.state == PublicationState.WITHDRAWN
    article, held, first = ("", b"", "") if withdrawn else _article(found)
    newest = next(one for one in related if one.language == found.language)
    latest = {one.language: one for one in reversed(related)}
    address = reverse("conclude:report", args=[found.meeting.slug, found.report.slug, found.language])
    context = {
        "meeting": found.meeting,
        "publication": found,
        "article": article,
        "first": first,
        "newest": newest,
        "versions": [one for one in related if one.language == found.language],
        "expressions": [(code, latest.get(code)) for code in LANGUAGES],
        "missing": "missing" in request.GET,
        "formats": list(FORMATS),
        "address": request.build_absolute_uri(address),
        "structured": structured(found, request.build_absolute_uri(address)),
    }
    if withdrawn:
        return render(request, "conclude/tombstone.html", context)
    return hold(render(request, "conclude/report.html", context), article, held)


def _article(found: Publication) -> tuple[str, bytes, str]:
    """The text with its evidence, rendered and compressed once for each publication, and where its sentences begin."""
    key = f"article:{found.hash}:{found.language}"
    kept: tuple[str, bytes, str] | None = caches["pages"].get(key)
    if kept is None:
        page = page_at(found)
        article = str(
            render_to_string("conclude/article.html", {"page": page, "publication": found, "meeting": found.meeting})
        )
        first = next((one["id"] for one in sentences_on(page)), "text")
        kept = (article, deflated(article), first)
        caches["pages"].set(key, kept, KEPT)
    return kept


@for_visitors
@require_safe
def left_out(request: HttpRequest, slug: str, name: str, language: str, version: int) -> HttpResponse:
    """What a report does not use, and why."""
    who = standing_on(request)
    found = _standing(publication_at(who, meeting_at(who, slug), name, language, version))
    with translation.override(language):
        request.LANGUAGE_CODE = language
        context = {"meeting": found.meeting, "publication": found, "items": page_at(found)["left_out"]}
        return render(request, "conclude/left_out.html", context)


@for_visitors
@require_safe
def sentence(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """One sentence by its identifier: what it says in the newest version, its evidence, and how to cite it."""
    who = standing_on(request)
    found = _standing(publication_with(who, meeting_at(who, slug), uid))
    address = reverse("conclude:permalink", args=[slug, uid])
    context = {
        "meeting": found.meeting,
        "publication": found,
        "s": sentence_in(found.page, uid),
        "address": request.build_absolute_uri(address),
    }
    with translation.override(found.language):
        request.LANGUAGE_CODE = found.language
        return render(request, "conclude/permalink.html", context)


@for_visitors
@require_safe
def voice(request: HttpRequest, slug: str, voice: str) -> HttpResponse:
    """From a voice of a report («c129») to its contribution, its words in the document and where else it went.

    Raises:
        Http404: if there is none any more, or the reader may not read its document.
    """
    who = standing_on(request)
    rows = SEE_CONTRIBUTION.among(who, Contribution.objects.filter(meeting=meeting_at(who, slug)))
    number = voice.removeprefix("c")
    held = get_object_or_404(rows, pk=int(number) if number.isdecimal() else 0)
    return redirect("gather:contribution", slug, held.uid)


@for_visitors
@require_safe
def evidence(request: HttpRequest, slug: str, name: str, language: str, version: int, sentence: str) -> HttpResponse:
    """The frozen evidence of a sentence as JSON."""
    who = standing_on(request)
    found = _standing(publication_at(who, meeting_at(who, slug), name, language, version))
    held: dict[str, Any] = sentence_in(page_at(found), sentence)
    values = {"publication": found.symbol, "version": found.version, "language": language, "hash": found.hash}
    headers = {"Content-Language": language}
    return JsonResponse(values | {"sentence": held}, headers=headers, json_dumps_params={"ensure_ascii": False})


@require_safe
def download(
    request: HttpRequest, slug: str, name: str, language: str, version: int, filename: str
) -> HttpResponseBase:
    """A file of a publication, as it was frozen."""
    who = standing_on(request)
    found = _standing(publication_at(who, meeting_at(who, slug), name, language, version))
    ending = filename if filename.endswith(".svg") else filename.rpartition(".")[2]
    held = file_of(found, ending)
    if request.headers.get("If-None-Match") == quote_etag(held.sha256):
        return HttpResponse(status=304)
    media = FORMATS.get(ending, "image/svg+xml")
    response = FileResponse(default_storage.open(held.name), content_type=media)
    inline = ending.endswith(".svg")
    response["Content-Disposition"] = f'{"inline" if inline else "attachment"}; filename="{filename}"'
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["ETag"] = quote_etag(held.sha256)
    response["Content-Language"] = language
    return response


def _standing(found: Publication) -> Publication:
    """A publication that was not withdrawn.

    Raises:
        Http404: if it was: nothing of it is given out any more.
    """
    if found.state == PublicationState.WITHDRAWN:
        raise Http404
    return found

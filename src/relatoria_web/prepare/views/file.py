"""Files of a version: how far the worker is, and the files themselves."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from relatoria_web.bridge.drafts import FORMATS
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.product import files_of, product_at, version_at


@require_safe
def files(request: HttpRequest, slug: str, uid: str, language: str, number: int) -> HttpResponse:
    """The files of a version as far as they are made; asked for by the page until all are."""
    who = standing_on(request)
    product = product_at(who, meeting_at(who, slug), uid)
    version = version_at(who, product, language, number)
    context = {"meeting": product.meeting, "product": product, "version": version, "files": files_of(version)}
    return render(request, "prepare/files.html", context)


@require_safe
def download(
    request: HttpRequest, slug: str, uid: str, language: str, number: int, file_format: str
) -> HttpResponseBase:
    """A version as a file."""
    who = standing_on(request)
    version = version_at(who, product_at(who, meeting_at(who, slug), uid), language, number)
    if file_format not in FORMATS:
        raise Http404
    held = get_object_or_404(version.files.exclude(path=""), format=file_format)
    response = FileResponse(default_storage.open(held.path), content_type=FORMATS[file_format])
    name = f"{version.product.kind}-{slug}-{language}-v{number}.{file_format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response

"""A text that is out for comment: participants read it while a round is open, and comment on it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from relatoria_web.bridge import drafts
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.product import product_at
from relatoria_web.prepare.models import Matter, ProductVersion
from relatoria_web.prepare.rules import SEE_MATTER, SEE_VERSION
from relatoria_web.prepare.views.home import reader


@require_safe
def consulted(request: HttpRequest, slug: str, uid: str, language: str) -> HttpResponse:
    """The text as it was shared for comment, with the rounds that are open."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    product = product_at(who, meeting, uid)
    shared = SEE_VERSION.among(who, ProductVersion.objects.filter(product=product, shared=True))
    version = get_object_or_404(shared, language=language)
    rounds = SEE_MATTER.among(who, Matter.objects.filter(product=product, kind="round", state="open"))
    context = {
        "meeting": meeting,
        "product": product,
        "version": version,
        "language": language,
        "kind": drafts.kind_at(product.kind, reader()),
        "text": mark_safe(drafts.fragment(version.paper)),  # escaped by the library
        "rounds": rounds,
        "others": sorted(set(shared.values_list("language", flat=True)) - {language}),
        "place": Place(meeting.process, meeting),
        "here": "home",
    }
    return render(request, "prepare/consulted.html", context)

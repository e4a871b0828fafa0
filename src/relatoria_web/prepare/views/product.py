"""A work product: its desk, its text, its versions, what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.bridge import drafts, papers
from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain import product as work
from relatoria_web.prepare.domain.carry import give_to_record
from relatoria_web.prepare.domain.file import wanted_files
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.domain.queries.product import (
    files_of,
    product_at,
    published_in,
    shared_in,
    version_at,
    versions_of,
)
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.models import ProductVersion, WorkProduct
from relatoria_web.prepare.rules import CHANGE_PRODUCT, CLEAR_PRODUCT
from relatoria_web.prepare.tasks import make_file
from relatoria_web.prepare.views.home import reader
from relatoria_web.prepare.where import where_given
from relatoria_web.site.translated import LANGUAGES, Translation
from relatoria_web.site.visitors import for_visitors


def _held(request: HttpRequest, slug: str, uid: str, language: str) -> WorkProduct:
    if language not in LANGUAGES:
        raise Http404
    who = standing_on(request)
    return product_at(who, meeting_at(who, slug), uid)


def _frame(product: WorkProduct, language: str) -> dict[str, Any]:
    kind = drafts.kind_at(product.kind, reader())
    return {
        "meeting": product.meeting,
        "product": product,
        "kind": kind,
        "stage": dict(kind.stages).get(product.stage, product.stage),
        "language": language,
        "here": "home",
    }


@require_safe
def current(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """The address of a product that stays: leads to its current text, in the reader's language if it can."""
    product = _held(request, slug, uid, "en")
    out = published_in(standing_on(request), product)
    if not out and not CHANGE_PRODUCT.allows(standing_on(request), product):
        shared = shared_in(standing_on(request), product)
        return redirect("prepare:consulted", slug, uid, reader() if reader() in shared else next(iter(shared), "en"))
    if not out:
        return redirect("prepare:desk", slug, uid, reader())
    return redirect("prepare:read", slug, uid, reader() if reader() in out else next(iter(out)))


@for_visitors
@require_safe
def read(request: HttpRequest, slug: str, uid: str, language: str, number: int | None = None) -> HttpResponse:
    """A published text, to read, to cite and to download."""
    product = _held(request, slug, uid, language)
    who = standing_on(request)
    out = published_in(who, product)
    if language not in out:
        raise Http404
    version = version_at(who, product, language, number or out[language].number)
    if version.published is None:
        raise Http404
    context = _frame(product, language) | {
        "version": version,
        "newest": out[language],
        "text": mark_safe(drafts.fragment(version.paper)),  # escaped by the library
        "languages_out": [(code, out.get(code)) for code in LANGUAGES],
        "files": files_of(version),
        "team": CHANGE_PRODUCT.allows(who, product),
        "address": request.build_absolute_uri(reverse("prepare:product", args=[slug, uid])),
    }
    return render(request, "prepare/read.html", context)


@require_safe
def desk(request: HttpRequest, slug: str, uid: str, language: str) -> HttpResponse:
    """Where the team writes a text: as it will look, what is missing, where it stands."""
    product, who = _held(request, slug, uid, language), standing_on(request)
    CHANGE_PRODUCT.demand(who, product)
    version = _newest(request, product, language)
    stages = dict(drafts.kind_at(product.kind, reader()).stages)
    clears = CLEAR_PRODUCT.allows(who, product)
    after = [(one, stages[one]) for one in work.stages_after(product) if clears or one not in work.BY_SECRETARIAT]
    lacking = drafts.missing(version.paper, reader()) if version else []
    context = _frame(product, language) | {
        "version": version,
        "text": mark_safe(drafts.fragment(version.paper)) if version else "",  # escaped by the library
        "missing": [(where_given(product.meeting, fact), words) for fact, words in lacking],
        "prompts": [one for one in papers.passages(version.paper) if one.prompt and not one.text] if version else [],
        "after": after,
        "out": drafts.is_out(product.kind, product.stage),
        "published": published_in(who, product),
        "files": files_of(version) if version else [],
    }
    return render(request, "prepare/desk.html", context)


def _newest(request: HttpRequest, product: WorkProduct, language: str) -> ProductVersion | None:
    try:
        return version_at(standing_on(request), product, language)
    except Http404:
        return None


@require_safe
def versions(request: HttpRequest, slug: str, uid: str, language: str) -> HttpResponse:
    """The versions of a text, and what differs between two of them, in words."""
    product, who = _held(request, slug, uid, language), standing_on(request)
    rows = versions_of(who, product, language)
    asked = [int(request.GET[key]) for key in ("before", "after") if request.GET.get(key, "").isdigit()]
    found: list[str] | None = None
    if len(asked) == 2:
        before, after = (version_at(who, product, language, number).paper for number in asked)
        found = drafts.paper_changes(before, after, reader())
    context = {"versions": rows, "asked": asked, "differences": found}
    return render(request, "prepare/versions.html", _frame(product, language) | context)


@require_POST
def act(request: HttpRequest, slug: str, uid: str, language: str, verb: str) -> HttpResponse:
    """Do one thing with a product, and show its desk again."""
    product = _held(request, slug, uid, language)
    if verb not in VERBS:
        raise Http404
    try:
        VERBS[verb](request, product, language)
    except (RefusedError, BadFactsError) as refusal:
        messages.error(request, str(refusal))
    return redirect("prepare:desk", slug, uid, language)


def _draft(request: HttpRequest, product: WorkProduct, language: str) -> None:
    wanted = LANGUAGES if request.POST.get("languages") == "all" else (language,)
    for code in wanted:
        work.draft(standing_on(request), product=product, language=code, written=request.POST.get("written", ""))
    messages.success(request, _("Drafted from the facts. What stood there before is kept as a version."))


def _keep(request: HttpRequest, product: WorkProduct, language: str) -> None:
    work.keep(standing_on(request), product=product, language=language, note=request.POST.get("note", ""))
    messages.success(request, _("The version is kept."))


def _advance(request: HttpRequest, product: WorkProduct, language: str) -> None:
    stage, audience = request.POST.get("stage", ""), request.POST.get("audience", "public")
    work.advance(standing_on(request), product=product, stage=stage, audience=audience)
    out = published_in(standing_on(request), product) if stage == "published" else {}
    for version in out.values():
        _ask(request, version)


def _files(request: HttpRequest, product: WorkProduct, language: str) -> None:
    _ask(request, version_at(standing_on(request), product, language))


def _ask(request: HttpRequest, version: ProductVersion) -> None:
    for one in wanted_files(standing_on(request), version=version):
        make_file.enqueue(one.pk)


def _give(request: HttpRequest, product: WorkProduct, language: str) -> None:
    version = version_at(standing_on(request), product, language)
    give_to_record(standing_on(request), product=product, version=version, author=request.POST.get("author", ""))
    messages.success(request, _("The text is in the record now: what it brings is read out of it there."))


VERBS: dict[str, Callable[[HttpRequest, WorkProduct, str], None]] = {
    "draft": _draft,
    "keep": _keep,
    "advance": _advance,
    "files": _files,
    "give": _give,
}


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, slug: str, uid: str, language: str) -> HttpResponse:
    """The text section by section; the head on top. Sections are saved one by one (`section`)."""
    product, who = _held(request, slug, uid, language), standing_on(request)
    CHANGE_PRODUCT.demand(who, product)
    if request.method == "POST":
        values = {key: request.POST.get(key, "") for key in ("title", "subtitle", "status")}
        try:
            work.write_head(who, product=product, language=language, **values)
            messages.success(request, _("Saved."))
        except RefusedError as refusal:
            messages.error(request, str(refusal))
        return redirect("prepare:edit", slug, uid, language)
    return edit_page(request, product, language)


def edit_page(request: HttpRequest, product: WorkProduct, language: str, **more: Any) -> HttpResponse:
    """The page with a form for each section; ``mine`` is what could not be saved, ``theirs`` what stands instead."""
    version = version_at(standing_on(request), product, language)
    context = {"version": version, "passages": papers.passages(version.paper), "statuses": Translation.choices}
    status = 409 if more else 200
    return render(request, "prepare/edit.html", _frame(product, language) | context | more, status=status)

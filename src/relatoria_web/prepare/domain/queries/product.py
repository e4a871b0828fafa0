"""Reading work products: what there is, in which languages, which version is the current one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.bridge import drafts
from relatoria_web.prepare.models import ProductFile, ProductVersion, WorkProduct
from relatoria_web.prepare.rules import SEE_PRODUCT, SEE_VERSION
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import LANGUAGES


@dataclass(frozen=True, slots=True)
class Line:
    """A product in a list: its kind and stage in words, and the newest version of each language for the reader."""

    product: WorkProduct
    kind: str
    stage: str
    texts: tuple[tuple[str, ProductVersion | None], ...]

    @property
    def is_out(self) -> bool:
        """Whether any text of it has been published."""
        return any(one is not None and one.published for _, one in self.texts)


def products_of(who: Standing, meeting: Any, language: str) -> list[Line]:
    """The products of a meeting that somebody may see, by what they are called."""
    versions = SEE_VERSION.among(who, ProductVersion.objects.defer("paper"))
    rows = SEE_PRODUCT.among(who, WorkProduct.objects.filter(meeting=meeting)).select_related("owner__person")
    lines = [_line(one, language) for one in rows.prefetch_related(Prefetch("versions", versions, to_attr="seen"))]
    return sorted(lines, key=lambda line: (line.kind, line.product.pk))


def _line(product: Any, language: str) -> Line:
    kind = drafts.kind_at(product.kind, language)
    newest = latest(product.seen)
    stage = dict(kind.stages).get(product.stage, product.stage)
    return Line(product, kind.name, stage, tuple((code, newest.get(code)) for code in LANGUAGES))


def latest(versions: Iterable[ProductVersion]) -> dict[str, ProductVersion]:
    """The newest of ``versions`` in each language."""
    return {one.language: one for one in sorted(versions, key=lambda one: one.number)}


def product_at(who: Standing, meeting: Any, uid: str) -> WorkProduct:
    """The product at an address.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = WorkProduct.objects.filter(meeting=meeting).select_related("meeting__process", "process", "owner__person")
    return get_object_or_404(SEE_PRODUCT.among(who, rows), uid=uid)


def versions_of(who: Standing, product: WorkProduct, language: str) -> list[ProductVersion]:
    """The versions of a product in a language that somebody may see, newest first."""
    rows = ProductVersion.objects.filter(product=product, language=language).select_related("author__person")
    return list(SEE_VERSION.among(who, rows.defer("paper")))


def version_at(who: Standing, product: WorkProduct, language: str, number: int | None = None) -> ProductVersion:
    """A version by its number, or the newest that somebody may see.

    Raises:
        Http404: if there is none, or not for this reader.
    """
    rows = SEE_VERSION.among(who, ProductVersion.objects.filter(product=product, language=language))
    found = (rows.filter(number=number) if number is not None else rows).order_by("-number").first()
    if found is None:
        raise Http404
    found.product = product
    return found


def published_in(who: Standing, product: WorkProduct) -> dict[str, ProductVersion]:
    """The newest published version of each language, without its text."""
    rows = ProductVersion.objects.filter(product=product, published__isnull=False).defer("paper")
    return latest(SEE_VERSION.among(who, rows))


def shared_in(who: Standing, product: WorkProduct) -> list[str]:
    """The languages in which a text is shared for comment."""
    rows = ProductVersion.objects.filter(product=product, shared=True).order_by("language")
    return list(SEE_VERSION.among(who, rows).values_list("language", flat=True))


def files_of(version: ProductVersion) -> list[tuple[str, ProductFile | None]]:
    """Each format with its file, if the worker was asked for it."""
    held = {one.format: one for one in version.files.all()}
    return [(file_format, held.get(file_format)) for file_format in drafts.FORMATS]

"""The register of figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, Q, QuerySet

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.domain.queries.shown import Said, said
from relatoria_web.gather.models import Figure, Voice
from relatoria_web.gather.models.reviewed import OUT
from relatoria_web.gather.rules import REVIEW, SEE_FIGURE
from relatoria_web.site.standing import Standing

PAGE = 100


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure for one reader: what it counts, who says it (None: the document itself), and what stands beside it.

    ``base`` and ``comparison`` have the fields of the library's; empty where the words tell none.
    """

    row: Figure
    counts: str
    said: Said | None
    base: Mapping[str, Any]
    comparison: Mapping[str, Any]
    source: str


def figures(who: Standing, meeting: Meeting) -> QuerySet[Figure]:
    """The figures of a meeting's record that somebody may see; none of an intervention that was rejected."""
    rows = Figure.objects.filter(meeting=meeting).filter(Q(intervention__isnull=True) | ~Q(intervention__state__in=OUT))
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        return rows.none()
    return SEE_FIGURE.among(who, rows)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a reader of the register looks for: words of what is counted, a unit, and whether a source is stated."""

    words: str = ""
    unit: str = ""
    source: str = ""


SOURCED = {"stated": ~Q(source=""), "open": Q(source="")}
"""Figures whose words state a source, and those that are still to be traced to one."""


def sought(who: Standing, meeting: Meeting, wanted: Sought) -> QuerySet[Figure]:
    """The figures that fit, in the order of the documents."""
    rows = figures(who, meeting).order_by("document", "start", "pk")
    if wanted.words:
        column = "counts" if REVIEW.allows(who, meeting) else "public_counts"
        rows = rows.filter(Q(**{f"{column}__icontains": wanted.words}) | Q(value=wanted.words))
    if wanted.unit:
        rows = rows.filter(unit=wanted.unit)
    return rows.filter(SOURCED[wanted.source]) if wanted.source in SOURCED else rows


def listed(who: Standing, meeting: Meeting, wanted: Sought, *, page: int) -> Page[Any]:
    """A page of the figures that fit. Three queries."""
    return paged(sought(who, meeting, wanted), insider=REVIEW.allows(who, meeting), page=page)


def every(who: Standing, meeting: Meeting, wanted: Sought) -> list[Stated]:
    """All figures that fit. Two queries."""
    insider = REVIEW.allows(who, meeting)
    return [stated(row, insider=insider) for row in _with_voices(sought(who, meeting, wanted))]


def paged(rows: QuerySet[Figure], *, insider: bool, page: int) -> Page[Any]:
    """Figures with their voices, as somebody may see them."""
    found: Page[Any] = Paginator(_with_voices(rows), PAGE).get_page(page)
    found.object_list = [stated(row, insider=insider) for row in found.object_list]
    return found


def _with_voices(rows: QuerySet[Figure]) -> QuerySet[Figure]:
    voices = Prefetch("intervention__voices", Voice.objects.select_related("actor"))
    full = rows.select_related("intervention", "document", "contribution").defer(
        "document__text", "document__shape", "contribution__wording", "contribution__folded"
    )
    return full.prefetch_related(voices)


def stated(row: Figure, *, insider: bool) -> Stated:
    """A figure as somebody may see it."""
    whose = row.intervention
    told = said(whose, whose.voices.all(), (), insider=insider) if whose else None
    base, comparison, source = beside(row, insider=insider)
    return Stated(row, row.counts if insider else row.public_counts, told, base, comparison, source)


def beside(row: Figure, *, insider: bool) -> tuple[dict[str, Any], dict[str, Any], str]:
    """The whole, the comparison and the source of a figure as somebody may see them; empty where there is none."""
    if insider:
        return row.base, row.comparison, row.source
    return row.public.get("base", {}), row.public.get("comparison", {}), row.public.get("source", "")

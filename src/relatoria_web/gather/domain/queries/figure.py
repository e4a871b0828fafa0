"""The register of figures."""

from __future__ import annotations

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
    """A figure for one reader: what it counts, and who says it (None: the document itself)."""

    row: Figure
    counts: str
    said: Said | None


def figures(who: Standing, meeting: Meeting) -> QuerySet[Figure]:
    """The figures of a meeting's record that somebody may see; none of an intervention that was rejected."""
    rows = Figure.objects.filter(meeting=meeting).filter(Q(intervention__isnull=True) | ~Q(intervention__state__in=OUT))
    if not REVIEW.allows(who, meeting) and not is_settled(meeting.pk):
        return rows.none()
    return SEE_FIGURE.among(who, rows)


def listed(who: Standing, meeting: Meeting, *, words: str, unit: str, page: int) -> Page[Any]:
    """A page of figures in the order of the documents. Three queries."""
    insider = REVIEW.allows(who, meeting)
    rows = figures(who, meeting).order_by("document", "start", "pk")
    if words:
        column = "counts" if insider else "public_counts"
        rows = rows.filter(Q(**{f"{column}__icontains": words}) | Q(value=words))
    if unit:
        rows = rows.filter(unit=unit)
    return paged(rows, insider=insider, page=page)


def paged(rows: QuerySet[Figure], *, insider: bool, page: int) -> Page[Any]:
    """Figures with their voices, as somebody may see them."""
    voices = Prefetch("intervention__voices", Voice.objects.select_related("actor"))
    full = rows.select_related("intervention", "document", "contribution").defer(
        "document__text", "document__shape", "contribution__wording", "contribution__folded"
    )
    found: Page[Any] = Paginator(full.prefetch_related(voices), PAGE).get_page(page)
    found.object_list = [stated(row, insider=insider) for row in found.object_list]
    return found


def stated(row: Figure, *, insider: bool) -> Stated:
    """A figure as somebody may see it."""
    whose = row.intervention
    told = said(whose, whose.voices.all(), (), insider=insider) if whose else None
    return Stated(row, row.counts if insider else row.public_counts, told)

"""From the first page to what was published."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import get_language

from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.models import PublicationState
from relatoria_web.site.doors import Door, opens
from relatoria_web.site.standing import Standing


@opens
def published(who: Standing, meetings: list[int]) -> Iterator[tuple[int, Door]]:
    """The reports that stand: each in the reader's language, or in the language in which it was published first."""
    rows = visible(who).filter(meeting__in=meetings, state=PublicationState.CURRENT).order_by("report", "published")
    ours = (get_language() or "")[:2]
    chosen: dict[int, tuple[int, Door]] = {}
    for report, meeting, slug, address, language, title in rows.values_list(
        "report", "meeting", "meeting__slug", "report__slug", "language", "title"
    ):
        if report not in chosen or language == ours:
            chosen[report] = (
                meeting,
                Door(title, reverse("conclude:report", args=[slug, address, language]), language),
            )
    yield from chosen.values()

"""What a visitor may read anew: publications and public documents, of one meeting or of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse

from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.models import Publication
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.queries.document import documents
from relatoria_web.gather.models import Document
from relatoria_web.site.standing import VISITOR

MOST = 50


@dataclass(frozen=True, slots=True)
class News:
    """Something that came: a publication, or a document of a meeting."""

    uid: str
    kind: str
    title: str
    language: str
    address: str
    meeting: Meeting
    at: datetime
    changed: datetime


def news_of(meeting: Meeting, language: str) -> list[News]:
    """What came last in a meeting, the newest first, as a visitor sees it; reports in the reader's language if they
    are there in it. Documents with masked names have no title.
    """
    found = [*_published(visible(VISITOR).filter(meeting=meeting), language), *_arrived(meeting)]
    return sorted(found, key=lambda one: (one.at, one.uid), reverse=True)[:MOST]


def news(language: str) -> list[News]:
    """What was published last in this house, as a visitor sees it."""
    return list(_published(visible(VISITOR), language))[:MOST]


def _published(rows: QuerySet[Publication], language: str) -> Iterator[News]:
    """One entry a report and version: in the language of the reader, else in another in which it stands."""
    full = rows.exclude(published=None).select_related("meeting", "report").defer("page")
    seen: set[tuple[int, int]] = set()
    ordered = sorted(full.order_by("-published", "-pk")[: 3 * MOST], key=lambda one: one.language != language)
    for one in sorted(ordered, key=lambda one: one.published or one.created, reverse=True):
        mine = [other for other in ordered if (other.report_id, other.version) == (one.report_id, one.version)]
        if (one.report_id, one.version) not in seen:
            seen.add((one.report_id, one.version))
            yield _publication(mine[0])


def _publication(one: Publication) -> News:
    place = [one.meeting.slug, one.report.slug, one.language, one.version]
    title = f"{one.title} ({one.symbol})"
    at = one.published or one.created
    changed = one.withdrawn or at
    return News(
        one.uid, "publication", title, one.language, reverse("conclude:version", args=place), one.meeting, at, changed
    )


def _arrived(meeting: Meeting) -> Iterator[News]:
    rows: QuerySet[Document] = documents(VISITOR, meeting).filter(masked__isnull=True, state="read").order_by("-pk")
    for one in rows[:MOST]:
        address = reverse("gather:record", args=[meeting.slug, one.uid])
        yield News(one.uid, "document", str(one), one.language, address, meeting, one.created, one.created)

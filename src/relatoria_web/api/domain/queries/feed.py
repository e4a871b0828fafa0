"""What a visitor may read anew: reports, documents, programmes and consultations, of one meeting or of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.models import Publication
from relatoria_web.convene.models import Meeting, ProgrammeVersion
from relatoria_web.convene.rules import SEE_VERSION
from relatoria_web.gather.domain.queries.document import documents
from relatoria_web.gather.models import Consultation, Document, Origin
from relatoria_web.gather.rules import SEE_CONSULTATION, SEE_DOCUMENT
from relatoria_web.site.standing import VISITOR

MOST = 50


@dataclass(frozen=True, slots=True)
class News:
    """Something that came: a publication, a document, a programme or a consultation of a meeting."""

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
    published = _published(visible(VISITOR).filter(meeting=meeting), language)
    found = [*published, *_arrived(meeting), *_programmes(meeting=meeting), *_consulted(meeting=meeting)]
    return sorted(found, key=lambda one: (one.at, one.uid), reverse=True)[:MOST]


def news(language: str) -> list[News]:
    """What came last in this house, as a visitor sees it: reports, programmes, consultations, statements."""
    found = [*_published(visible(VISITOR), language), *_programmes(), *_consulted(), *_stated()]
    return sorted(found, key=lambda one: (one.at, one.uid), reverse=True)[:MOST]


def _programmes(**where: Any) -> Iterator[News]:
    """Versions of programmes."""
    rows = SEE_VERSION.among(VISITOR, ProgrammeVersion.objects.filter(**where).select_related("meeting"))
    for one in rows.order_by("-pk")[:MOST]:
        title = _("Programme, version %(n)s: %(meeting)s") % {"n": one.number, "meeting": one.meeting.title}
        address = reverse("convene:programme", args=[one.meeting.slug])
        yield News(one.uid, "programme", title, "", address, one.meeting, one.created, one.created)


def _consulted(**where: Any) -> Iterator[News]:
    """Consultations; each change of their state is a change of the entry."""
    rows = SEE_CONSULTATION.among(VISITOR, Consultation.objects.filter(**where).select_related("meeting"))
    for one in rows.order_by("-pk")[:MOST]:
        title = f"{one.title} ({one.get_state_display()})"
        address = reverse("gather:consultations", args=[one.meeting.slug])
        yield News(one.uid, "consultation", title, "", address, one.meeting, one.created, one.changed)


def _stated() -> Iterator[News]:
    """Statements that everybody may read, where nobody's name is withheld."""
    rows = Document.objects.filter(origin=Origin.STATEMENT, masked__isnull=True, state="read")
    light = SEE_DOCUMENT.among(VISITOR, rows.select_related("meeting").defer("text", "shape", "masked"))
    return (_document(one, one.meeting) for one in light.order_by("-pk")[:MOST])


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
    gone = f"; {one.get_state_display()}" if one.withdrawn else ""
    title = f"{one.title} ({one.symbol}{gone})"
    at = one.published or one.created
    changed = one.withdrawn or at
    return News(
        one.uid, "publication", title, one.language, reverse("conclude:version", args=place), one.meeting, at, changed
    )


def _arrived(meeting: Meeting) -> Iterator[News]:
    rows: QuerySet[Document] = documents(VISITOR, meeting).filter(masked__isnull=True, state="read").order_by("-pk")
    return (_document(one, meeting) for one in rows[:MOST])


def _document(one: Document, meeting: Meeting) -> News:
    address = reverse("gather:record", args=[meeting.slug, one.uid])
    kind = "statement" if one.origin == Origin.STATEMENT else "document"
    return News(one.uid, kind, str(one), one.language, address, meeting, one.created, one.created)

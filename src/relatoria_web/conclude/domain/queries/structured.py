"""A publication as schema.org describes it, for machines that read the page."""

from __future__ import annotations

from typing import Any

from relatoria_web.conclude.models import Publication
from relatoria_web.site.translated import Translated


def structured(publication: Publication, address: str) -> dict[str, Any]:
    """JSON-LD of a report (schema.org `Report`), about its meeting (`Event`)."""
    meeting, language = publication.meeting, publication.language
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "identifier": publication.symbol,
        "reportNumber": publication.symbol,
        "name": publication.title,
        "inLanguage": language,
        "version": str(publication.version),
        "url": address,
        "about": {"@type": "Event", "name": _said(meeting.title, language)},
    }
    if publication.published:
        found["datePublished"] = publication.published.date().isoformat()
    if meeting.start:
        found["about"]["startDate"] = meeting.start.isoformat()
    if meeting.end:
        found["about"]["endDate"] = meeting.end.isoformat()
    if meeting.place:
        found["about"]["location"] = {"@type": "Place", "name": _said(meeting.place, language)}
    if meeting.organiser:
        found["publisher"] = {"@type": "Organization", "name": _said(meeting.organiser, language)}
    return found


def _said(text: Translated, language: str) -> str:
    return text.said(language).text

"""A meeting as schema.org describes events, for search engines."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from relatoria_web.convene.domain.queries.programme import Line, Programme
from relatoria_web.convene.exports.address import page_of, session_page
from relatoria_web.convene.models import Held, Meeting, Stage
from relatoria_web.convene.zone import zone_of

_ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def event_of(programme: Programme) -> dict[str, Any]:
    """The meeting with its sessions."""
    meeting = programme.meeting
    place = {"@type": "Place", "name": str(meeting.venue) or str(meeting.place), "address": str(meeting.place)}
    found = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": page_of(meeting),
        "name": str(meeting.title),
        "description": str(meeting.theme),
        "url": page_of(meeting),
        "startDate": str(meeting.start or ""),
        "endDate": str(meeting.end or ""),
        "eventStatus": _status(meeting.stage == Stage.CANCELLED),
        "location": place if meeting.place or meeting.venue else None,
        "organizer": {"@type": "Organization", "name": str(meeting.organiser)} if meeting.organiser else None,
        "subEvent": [_session(meeting, line) for line in programme.lines if line.session.start],
    }
    return {name: value for name, value in found.items() if value}


def _session(meeting: Meeting, line: Line) -> dict[str, Any]:
    session, zone = line.session, zone_of(meeting)
    found = {
        "@type": "Event",
        "name": str(session.title),
        "url": session_page(meeting, session),
        "startDate": session.start.astimezone(zone).isoformat() if session.start else "",
        "endDate": session.end.astimezone(zone).isoformat() if session.end else "",
        "eventStatus": _status(session.state == Held.CANCELLED),
        "location": {"@type": "Place", "name": session.room} if session.room else None,
        "performer": [{"@type": "Person", "name": part.actual.person.name} for part in line.cast],
    }
    return {name: value for name, value in found.items() if value}


def _status(cancelled: bool) -> str:
    return f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}"


def script_of(programme: Programme) -> SafeString:
    """The event for a page, so escaped that nothing in it can end the script."""
    return mark_safe(json.dumps(event_of(programme), ensure_ascii=False).translate(_ESCAPED))  # escaped just here

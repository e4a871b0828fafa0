"""Where a fact that a text lacks is given: the form of an entry, a list of matters in hand, or all facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from relatoria_web.prepare.domain.queries.matter import Place

ENTRIES: Mapping[str, str] = {
    **dict.fromkeys(("convener", "mechanism", "process", "edition", "summary", "purpose"), "root"),
    **dict.fromkeys(("meeting", "city", "dates", "theme", "focus", "activities", "recipients", "window"), "meeting"),
    **dict.fromkeys(("signatory", "enclosures", "assignment"), "assignment"),
    **dict.fromkeys(("questions", "scope"), "questions.new"),
    **dict.fromkeys(("sessions", "session_title"), "sessions.new"),
    **dict.fromkeys(("themes", "element"), "themes.new"),
    **dict.fromkeys(("quotation", "not_verbatim", "event", "recommendations"), "conclusions.new"),
    "objectives": "objectives.new",
    "frame": "frame.new",
}
"""Code of a fact → the entry whose form asks for it."""
MATTERS: Mapping[str, str] = {
    **dict.fromkeys(("calls", "call_event"), "call"),
    **dict.fromkeys(("readings", "why", "sources"), "reading"),
    **dict.fromkeys(("streams", "activity"), "stream"),
    **dict.fromkeys(("principal", "subject", "due", "occasion", "audience"), "request"),
    "agencies": "clearance",
    "donors": "organiser",
    "issues": "issue",
    "links": "link",
    "messages": "message",
    "tools": "joint_tool",
}
"""Code of a fact → the kind of matter in hand that gives it."""


def where_given(meeting: Any, fact: str) -> str:
    """The page of a meeting on which a fact is written down."""
    if fact in ENTRIES:
        return reverse("prepare:fact", args=[meeting.slug, ENTRIES[fact]])
    if fact in MATTERS:
        return Place(meeting.process, meeting).url("matters", MATTERS[fact])
    return reverse("prepare:facts", args=[meeting.slug])

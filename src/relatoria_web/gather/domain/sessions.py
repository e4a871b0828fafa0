"""Which session of the programme a heading of a document means."""

from __future__ import annotations

from relatoria_web.bridge.records import folded
from relatoria_web.convene.models import Session
from relatoria_web.gather.models import Document


class Sessions:
    """The sessions of a meeting by the words of their titles, in every language. One query."""

    def __init__(self, meeting: int) -> None:
        self._known: dict[str, int] = {}
        for session in Session.objects.filter(meeting_id=meeting).order_by("-order", "-pk"):
            for text, _ in session.title.texts.values():
                self._known[folded(text).strip()] = session.pk

    def of(self, heading: str, document: Document) -> int | None:
        """The session that bears a heading as its title, else that of the document, else none."""
        return self._known.get(folded(heading).strip(), document.session_id) if heading else document.session_id

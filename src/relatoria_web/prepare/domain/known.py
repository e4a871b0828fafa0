"""What the platform knows of a meeting and its programme already, as first facts for its documents."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from relatoria_web.bridge import mechanisms
from relatoria_web.bridge.calendar_kept import begun as begun_calendar
from relatoria_web.bridge.facts_begun import Known, Programmed
from relatoria_web.prepare.models import Calendar
from relatoria_web.site.translated import Translated

Words = dict[str, str]


def calendar_body(meeting: Any) -> dict[str, Any]:
    """The calendar of the meeting's process; where none is kept, one that says how the process is called."""
    held = Calendar.objects.filter(process=meeting.process_id).first()
    return held.body if held and held.body else begun_calendar(meeting.process.slug, words(meeting.process.title))


def known_of(meeting: Any) -> Known:
    """What the pages of a meeting, its edition and its process say."""
    edition = meeting.edition
    return Known(
        id=meeting.slug,
        written=timezone.localdate().isoformat(),
        format=meeting.format,
        title=words(meeting.title),
        theme=words(meeting.theme),
        city=words(meeting.place),
        venue=words(meeting.venue),
        start=meeting.start.isoformat() if meeting.start else "",
        end=meeting.end.isoformat() if meeting.end else "",
        mechanism=_code(edition.mechanism) if edition else "",
        edition=int(edition.label) if edition and edition.label.isdecimal() else 0,
        edition_theme=words(edition.theme) if edition else {},
        process=calendar_body(meeting).get("code", ""),
        convener=str(meeting.organiser) if meeting.organiser else "",
        objectives=lines(meeting.objectives),
    )


def _code(mechanism: Any) -> str:
    """The code under which the registry knows a mechanism; its abbreviation where it was entered here."""
    return mechanisms.registered(mechanism.slug, mechanism.acronym) or str(mechanism.acronym)


def programme_of(meeting: Any) -> list[Programmed]:
    """The sessions of a programme in their order, segments within them."""
    rows = list(meeting.sessions.prefetch_related("questions").order_by("start", "order", "pk"))
    return [_programmed(one, rows) for one in rows if one.parent_id is None]


def _programmed(session: Any, rows: list[Any]) -> Programmed:
    return Programmed(
        title=words(session.title),
        format=session.format,
        day=timezone.localtime(session.start).date().isoformat() if session.start else "",
        objectives=lines(session.objectives),
        outputs=lines(session.output),
        questions=tuple(words(one.text) for one in session.questions.all() if one.group_id is None),
        parts=tuple(_programmed(one, rows) for one in rows if one.parent_id == session.pk),
    )


def words(text: Translated) -> Words:
    """A text by language."""
    return {language: said for language, (said, _status) in text.texts.items()}


def lines(text: Translated) -> tuple[Words, ...]:
    """The lines of a text, each by language; a language that has fewer lines lacks the last."""
    by = {language: [one.strip() for one in said.splitlines() if one.strip()] for language, said in words(text).items()}
    longest = max(map(len, by.values()), default=0)
    return tuple({code: held[n] for code, held in by.items() if n < len(held)} for n in range(longest))

"""The sessions that the facts of a meeting tell of, put on its programme."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_date

from relatoria_web.bridge import facts as library
from relatoria_web.convene.domain.keep import add
from relatoria_web.convene.kinds import KINDS
from relatoria_web.convene.models import Meeting, Question, Session
from relatoria_web.convene.rules import CHANGE_MEETING
from relatoria_web.convene.zone import zone_of
from relatoria_web.prepare.domain.facts import table_of
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import Translated, translated

FIRST, LAST = time(9), time(10, 30)
"""Between what hours a session is put whose facts know the day alone; the builder moves it."""


@transaction.atomic
def take_sessions(who: Standing, *, meeting: Meeting) -> list[Session]:
    """Add those sessions of the facts that the programme lacks by title, with objectives, outputs and questions.

    Raises:
        BadFactsError: if the facts cannot be read.
    """
    CHANGE_MEETING.demand(who, meeting)
    held = [{text for text, _status in one.title.texts.values()} for one in meeting.sessions.all()]
    rows = library.meeting_in(table_of(who, meeting)).get("sessions", [])
    new = [one for one in rows if not any(names & set(one.get("title", {}).values()) for names in held)]
    return [_added(who, meeting, one, None, len(held) + n) for n, one in enumerate(new, 1)]


def _added(who: Standing, meeting: Meeting, plan: library.Table, parent: Session | None, order: int) -> Session:
    start, end = _hours(meeting, plan.get("day", ""))
    row = Session(
        meeting=meeting,
        parent=parent,
        order=order,
        title=translated(**plan.get("title", {})),
        format=plan.get("format") or "plenary",
        start=start,
        end=end,
        objectives=_lines([one.get("words", {}) for one in plan.get("objectives", [])]),
        output=_lines(plan.get("outputs", [])),
    )
    add(who, kind=KINDS["session"], row=row)
    for n, one in enumerate(plan.get("questions", []), 1):
        add(who, kind=KINDS["question"], row=Question(session=row, order=n, text=translated(**one.get("words", {}))))
    for n, part in enumerate(plan.get("parts", []), 1):
        _added(who, meeting, part, row, n)
    return row


def _hours(meeting: Meeting, day: str) -> tuple[datetime | None, datetime | None]:
    found = parse_date(day) if len(day) == 10 else None
    if found is None:
        return None, None
    zone = zone_of(meeting)
    return datetime.combine(found, FIRST, zone), datetime.combine(found, LAST, zone)


def _lines(rows: list[dict[str, str]]) -> Translated:
    """Entries by language as one text, an entry a line."""
    codes = {code for row in rows for code in row}
    said: dict[str, Any] = {code: "\n".join(row[code] for row in rows if code in row) for code in sorted(codes)}
    return translated(**said)

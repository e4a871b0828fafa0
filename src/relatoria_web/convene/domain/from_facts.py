"""The sessions that the facts of a meeting tell of, put on its programme."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
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

FIRST, LASTS = time(9), timedelta(minutes=90)
"""Sessions whose facts know the day alone stand one after another from then on, each so long."""


@transaction.atomic
def take_sessions(who: Standing, *, meeting: Meeting) -> list[Session]:
    """Add those sessions of the facts that the programme lacks by title, with objectives, outputs and questions.

    Raises:
        BadFactsError: if the facts cannot be read.
    """
    CHANGE_MEETING.demand(who, meeting)
    there = list(meeting.sessions.all())
    held = [{text for text, _status in one.title.texts.values()} for one in there]
    rows = library.meeting_in(table_of(who, meeting)).get("sessions", [])
    new = [one for one in rows if not any(names & set(one.get("title", {}).values()) for names in held)]
    made, ends = [], [one.end for one in there if one.end]
    for n, one in enumerate(new, len(held) + 1):
        row = Session(meeting=meeting, order=n)
        row.start, row.end = _hours(meeting, one.get("day", ""), ends)
        ends += [row.end] if row.end else []
        made.append(_added(who, row, one))
    return made


def _added(who: Standing, row: Session, plan: library.Table) -> Session:
    """Keep a session that stands in its place, with what its facts say, its questions and its parts."""
    row.title, row.format = translated(**plan.get("title", {})), plan.get("format") or "plenary"
    row.objectives = _lines([one.get("words", {}) for one in plan.get("objectives", [])])
    row.output = _lines(plan.get("outputs", []))
    add(who, kind=KINDS["session"], row=row)
    for n, one in enumerate(plan.get("questions", []), 1):
        scopes = _lines([scope.get("words", {}) for scope in one.get("scopes", [])])
        asked = Question(session=row, order=n, text=translated(**one.get("words", {})), scopes=scopes)
        add(who, kind=KINDS["question"], row=asked)
    for n, part in enumerate(plan.get("parts", []), 1):
        start, end = (row.start, row.end) if part.get("day") else (None, None)
        _added(who, Session(meeting=row.meeting, parent=row, order=n, start=start, end=end), part)
    return row


def _hours(meeting: Meeting, day: str, taken: Iterable[datetime]) -> tuple[datetime | None, datetime | None]:
    """After the last of the ends ``taken`` on that day; from the beginning where that would end on the next."""
    found = parse_date(day) if len(day) == 10 else None
    if found is None:
        return None, None
    zone = zone_of(meeting)
    start = datetime.combine(found, FIRST, zone)
    ends = (end.astimezone(zone) for end in taken)
    after = max([start, *(end for end in ends if end.date() == found)])
    start = after if (after + LASTS).date() == found else start
    return start, start + LASTS


def _lines(rows: list[dict[str, str]]) -> Translated:
    """Entries by language as one text, an entry a line."""
    codes = {code for row in rows for code in row}
    said: dict[str, Any] = {code: "\n".join(row[code] for row in rows if code in row) for code in sorted(codes)}
    return translated(**said)

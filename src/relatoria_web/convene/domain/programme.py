"""Changing a programme: sessions moved, held, and the whole published as a version."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from relatoria_web.convene.actions import HOLD_SESSION, MOVE_SESSION, PUBLISH_PROGRAMME
from relatoria_web.convene.models import Held, Meeting, ProgrammeVersion, Session
from relatoria_web.convene.rules import CHANGE_MEETING, CHANGE_SESSION
from relatoria_web.convene.rules import HOLD_SESSION as MAY_HOLD
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log


@transaction.atomic
def move(who: Standing, *, session: Session, revision: int, start: datetime, room: str) -> Session:
    """Put a session at another time or in another room: it stays as long as it was, and its parts go along.

    Raises:
        StaleError: if somebody else moved it meanwhile.
    """
    CHANGE_SESSION.demand(who, session)
    by = start - session.start if session.start else None
    end = session.end + by if session.end and by is not None else session.end
    before = session.room
    session.revise(revision, start=start, end=end, room=room[:120])
    if by is not None:
        for part in session.parts.exclude(start=None):
            moved = {"start": part.start + by, "end": part.end + by if part.end else None} if part.start else {}
            part.revise(None, **moved, **({"room": room[:120]} if part.room == before else {}))
    log(who, MOVE_SESSION, session, meeting=session.meeting_id, start=start.isoformat())
    return session


@transaction.atomic
def hold(who: Standing, *, session: Session, began: datetime | None, ended: datetime | None) -> Session:
    """Note when a session was really held, beside what was planned."""
    MAY_HOLD.demand(who, session)
    session.revise(None, began=began, ended=ended, state=Held.HELD)
    log(who, HOLD_SESSION, session, meeting=session.meeting_id)
    return session


@transaction.atomic
def publish(who: Standing, *, meeting: Meeting, note: str = "") -> ProgrammeVersion:
    """Keep what the programme says now as its next version."""
    CHANGE_MEETING.demand(who, meeting)
    last = meeting.versions.aggregate(last=Max("number"))["last"] or 0
    version = ProgrammeVersion.objects.create(
        meeting=meeting,
        number=last + 1,
        note=note.strip()[:300],
        account_id=who.account,
        sessions={one.uid: snapshot(one) for one in meeting.sessions.all()},
    )
    log(who, PUBLISH_PROGRAMME, version, meeting=meeting.pk, number=version.number)
    return version


SAID = ("title", "start", "end", "room", "format", "state")
"""What a snapshot says of a session, in the order in which people read it (a database keeps none in JSON)."""


def snapshot(session: Session) -> dict[str, Any]:
    """What the programme says of a session, as JSON."""
    return {
        "title": session.title.to_json(),
        "start": session.start.isoformat() if session.start else None,
        "end": session.end.isoformat() if session.end else None,
        "room": session.room,
        "format": session.format,
        "state": session.state,
    }

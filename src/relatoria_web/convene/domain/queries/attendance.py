"""Who was in a session: names for the team, counts by category for whoever sees the session."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria_web.bridge.attendance import Counts, tables
from relatoria_web.convene.domain.queries.participation import counted, counts_all
from relatoria_web.convene.models import Attendance, Participation, Presence, Session
from relatoria_web.convene.rules import SEE_PRESENCE
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Attended:
    """A session with those who were there.

    ``people`` are all who are not known to have declined, each with whether they were there; empty for those who may
    not know it. Of ``total`` it is counted by category; small counts are ``withheld`` from outsiders.
    """

    people: tuple[tuple[Participation, bool], ...]
    total: int
    tables: tuple[Counts, ...]
    withheld: bool


def attended(who: Standing, session: Session, language: str) -> Attended:
    """Who was in a session; two queries."""
    there = set(session.presences.values_list("participation", flat=True))
    rows = Participation.objects.filter(meeting=session.meeting_id).exclude(attendance=Attendance.DECLINED)
    people = list(rows.select_related("person", "organisation").order_by("person__name", "pk"))
    withheld = not counts_all(who, session.meeting)
    held = tables([[counted(one) for one in people if one.pk in there]], language, withhold=withheld)
    named = people if SEE_PRESENCE.allows(who, Presence(session=session)) else []
    return Attended(tuple((one, one.pk in there) for one in named), len(there), tuple(held), withheld)

"""Reading one session with all that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria_web.convene.domain.queries.programme import Line
from relatoria_web.convene.models import Part, Question, Session, Showcase, WorkingGroup
from relatoria_web.convene.rules import SEE_PART
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Opened:
    """A session, its cast and its segments, the questions it answers, its groups, what it shows."""

    line: Line
    questions: tuple[Question, ...]
    groups: tuple[WorkingGroup, ...]
    showcases: tuple[Showcase, ...]


def opened(who: Standing, session: Session) -> Opened:
    """Everything of a session that somebody may see; six queries whatever there is."""
    parts = list(session.parts.order_by("start", "order", "pk"))
    cast = Part.objects.filter(session__in=[session, *parts]).select_related(
        "session__meeting", "participation__person", "participation__organisation", "stood_in__person"
    )
    by_session: dict[int, list[Part]] = {}
    for part in SEE_PART.among(who, cast).order_by("order", "pk"):
        by_session.setdefault(part.session_id, []).append(part)
    lines = tuple(Line(one, tuple(by_session.get(one.pk, ()))) for one in parts)
    return Opened(
        Line(session, tuple(by_session.get(session.pk, ())), lines),
        tuple(session.questions.select_related("group")),
        tuple(session.groups.select_related("chair__person", "rapporteur__person")),
        tuple(session.showcases.select_related("presented_by__person")),
    )

"""Reading one session with all that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from relatoria_web.convene.domain.queries.programme import Line
from relatoria_web.convene.models import Part, Question, Session, Showcase, WorkingGroup
from relatoria_web.convene.rules import SEE_PART
from relatoria_web.prepare.models import Matter
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.standing import Standing


@dataclass(frozen=True, slots=True)
class Opened:
    """A session, its cast and its segments, the questions it answers, its groups, what it shows."""

    line: Line
    questions: tuple[Question, ...]
    groups: tuple[WorkingGroup, ...]
    showcases: tuple[Showcase, ...]
    matters: tuple[Matter, ...] = ()

    def of(self, *kinds: str) -> list[Matter]:
        """What is kept in hand of this session, of some kinds."""
        return [one for one in self.matters if one.kind in kinds]

    @property
    def messages(self) -> list[Matter]:
        """Its key messages, those withdrawn left out."""
        return [one for one in self.of("message") if one.state != "withdrawn"]

    @property
    def sheets(self) -> list[Matter]:
        """Review sheets and evaluations of commitments."""
        return self.of("review_sheet", "commitment_review")

    @property
    def answered(self) -> list[tuple[Question, list[Matter]]]:
        """Each question with the answers of partners to it, in whichever language it was asked."""
        answers = self.of("partner_answer")
        return [(one, [row for row in answers if row.details.get("question") in _asked(one)]) for one in self.questions]


def opened(who: Standing, session: Session) -> Opened:
    """Everything of a session that somebody may see; seven queries whatever there is."""
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
        tuple(_matters(who, session)),
    )


def _matters(who: Standing, session: Session) -> QuerySet[Matter]:
    rows = Matter.objects.filter(meeting=session.meeting_id, details__session=session.uid)
    return SEE_MATTER.among(who, rows).order_by("kind", "order", "pk")


def _asked(question: Question) -> set[str]:
    return {text for text, _ in question.text.texts.values()}

"""What the record opens for the format of a session: its guiding questions as forms."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.programme import asks_for
from relatoria_web.convene.models import Question, Session
from relatoria_web.convene.opening import Opening, openings
from relatoria_web.gather.domain.question import save_question
from relatoria_web.site.standing import Standing

ANSWERED = ("answers", "group_answers")


def _unasked(session: Session) -> list[Question]:
    """The guiding questions of a session that nobody put as a form."""
    if asks_for(session.format).forms not in ANSWERED:
        return []
    return list(session.questions.filter(group=None, inquiries=None))


def _ask(who: Standing, session: Session) -> None:
    for question in _unasked(session):
        fields = {"session": session, "question": question, "order": question.order, "text": question.text}
        save_question(who, meeting=session.meeting, fields=fields)


openings(
    Opening(
        "forms",
        _("A form for each guiding question, which delegations answer in writing"),
        lambda session: bool(_unasked(session)),
        _ask,
    )
)
